//! `std::When[test=…]`: a rule on the piped value.

use super::sort::{sort, words};
use crate::check::Checker;
use crate::check::binding::Binding;
use crate::check::chain::Flow;
use crate::diagnostics::check as say;
use crate::signature::{Passing, Ty};
use crate::typed::{Arg, Enum, Literal, Source, ValueId};

/// The outcomes of a rule: name, number.
pub(in crate::check) const OUTCOMES: [(&str, u8); 2] = [("Yes", 1), ("No", 2)];

impl Checker<'_> {
    /// The arguments of a rule: the value that it looks at, where one is piped, and the rule; and the value again.
    pub(in crate::check) fn when(
        &mut self,
        flow: &Flow,
        binding: &mut Binding<'_>,
    ) -> (Vec<Arg>, Option<ValueId>) {
        let span = binding.event.span;
        let piped = std::mem::take(&mut binding.left);
        binding.taken.extend(piped.iter().copied());
        let value = match piped.as_slice() {
            // After an error something is piped all the same, of which nothing is known.
            [] if binding.poisoned => {
                Some(self.value("it".to_owned(), Ty::Opaque("_".to_owned()), Source::Other))
            }
            [] => None,
            [one] if self.failures.contains_key(one) => {
                self.d.push(say::rule_on_several::failure(span));
                return (Vec::new(), Some(*one));
            }
            [one] => Some(*one),
            [first, ..] => {
                let types: Vec<String> = piped.iter().map(|value| self.ty(*value).to_string()).collect();
                self.d.push(say::rule_on_several::new(span, &types));
                return (Vec::new(), Some(*first));
            }
        };
        let Some(attribute) = binding.attributes.get("test").copied() else {
            if !binding.poisoned {
                self.d.push(say::missing_value::rule(span));
            }
            return (Vec::new(), value);
        };
        // Without a piped value there is no `it`.
        let ty = value.map(|value| self.ty(value));
        self.rule = ty.clone();
        let errors = self.d.errors();
        let formula = self.formula(&attribute.value, Some(&Ty::known("bool")));
        if let (None, [_], Some(link)) = (value, flow.dropped.as_slice(), flow.link)
            && self.d.errors() > errors
        {
            self.d.amend(|found| say::misplaced_it::dropped(found, link));
        }
        self.rule = None;
        let formula = formula.map(|formula| self.required(&formula).unwrap_or(formula));
        let Some(formula) = formula else { return (Vec::new(), value) };
        if !sort(&formula.ty).is_truth() {
            let found = say::wrong_operand::rule(attribute.value.span, &words(&formula.ty));
            self.d.push(
                if let Some(Literal::Text(text)) = formula.as_literal()
                    && text.contains("it")
                {
                    say::wrong_operand::quoted_rule(found, attribute.value.span, text)
                } else {
                    found
                },
            );
            return (Vec::new(), value);
        }
        let passed = value.zip(ty).map(|(value, ty)| Arg::Value(value, Passing::Value(ty)));
        let rule = Arg::Formula(Box::new(formula), Passing::Value(Ty::known("bool")));
        (passed.into_iter().chain([rule]).collect(), value)
    }

    /// The outcomes of a rule, which passes on this value.
    pub(in crate::check) fn verdict(passed: Option<ValueId>) -> Enum {
        let fields = usize::from(passed.is_some());
        Enum {
            name: "When".to_owned(),
            of_pointy: true,
            variants: OUTCOMES.iter().map(|(name, number)| ((*name).to_owned(), *number, fields)).collect(),
        }
    }
}
