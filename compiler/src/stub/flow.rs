//! Walks a script as values flow through it, and notes what each event that has no task must take and give.

use super::types::Type;
use super::{Label, Param, Stub, Stubs, print};
use crate::ast::{
    self, ArmLabel, BinaryOp, Chain, Event, Expr, ExprKind, HeaderItem, LinkKind, Literal, Parallel, Script,
    Step, Subject, TypeRef,
};
use crate::catalogue::builtin::{BUILTINS, Gives};
use crate::catalogue::{Catalogue, OutcomeEnum, Task, folded};
use crate::naming::{pascal, snake};
use crate::signature::{Passing, Ty};
use crate::vocabulary::attributes;
use std::collections::{BTreeMap, BTreeSet};

/// Reads a script beside what is written of its tasks.
pub(super) fn read(script: &Script, tasks: &Catalogue) -> Stubs {
    let mut reader = Reader {
        tasks,
        stubs: Stubs::default(),
        index: BTreeMap::new(),
        named: BTreeMap::new(),
        kept: Vec::new(),
        elsewhere: BTreeSet::new(),
        used: BTreeSet::new(),
        inputs: Vec::new(),
    };
    script.header.iter().for_each(|item| reader.header(item));
    if let Some(chain) = &script.chain {
        reader.chain(chain, Vec::new(), false);
    }
    reader.hand_out_inputs();
    reader.finish()
}

struct Reader<'a> {
    tasks: &'a Catalogue,
    stubs: Stubs,
    /// Where the stub of an event is, by its folded name.
    index: BTreeMap<String, usize>,
    /// The types of inputs and constants.
    named: BTreeMap<String, Type>,
    /// The types of kept results.
    kept: Vec<(String, Type)>,
    /// Events that `use` brings.
    elsewhere: BTreeSet<String>,
    /// Inputs and constants that something takes.
    used: BTreeSet<String>,
    /// Inputs as they are declared.
    inputs: Vec<String>,
}

impl Reader<'_> {
    fn header(&mut self, item: &HeaderItem) {
        match item {
            HeaderItem::Input(item) => {
                let ty = self.script_type(&item.ty);
                self.named.insert(item.name.text.clone(), Type::Known(ty));
                self.inputs.push(item.name.text.clone());
            }
            HeaderItem::Constant(item) => {
                let ty = self.value_type(&item.value);
                self.named.insert(item.name.text.clone(), ty);
            }
            HeaderItem::Use(item) => {
                self.elsewhere.extend(item.alias.as_ref().map(|alias| folded(&alias.text)));
            }
            HeaderItem::Directive(_) | HeaderItem::On(_) | HeaderItem::Error(_) => {}
        }
    }

    /// The Rust of a type that the script writes.
    fn script_type(&mut self, ty: &TypeRef) -> String {
        let inner = ty.args.first().map(|inner| self.script_type(inner)).unwrap_or_default();
        let found = match ty.name.text.as_str() {
            "string" => "String".to_owned(),
            "int" => "i64".to_owned(),
            "float" => "f64".to_owned(),
            "bytes" => "Vec<u8>".to_owned(),
            "path" => "PathBuf".to_owned(),
            "datetime" => "pointy::DateTime".to_owned(),
            "duration" => "Duration".to_owned(),
            "json" => "serde_json::Value".to_owned(),
            "secret" => "Secret<String>".to_owned(),
            "list" => format!("Vec<{inner}>"),
            "map" => format!("std::collections::BTreeMap<String, {inner}>"),
            name => {
                self.declare(name);
                name.to_owned()
            }
        };
        if ty.optional { format!("Option<{found}>") } else { found }
    }

    /// A type that the script names; it is to be declared if nobody has.
    fn declare(&mut self, name: &str) {
        let own = name.starts_with(|first: char| first.is_uppercase());
        if own && self.tasks.types.iter().all(|ty| ty.name != name) {
            self.stubs.named.insert(name.to_owned(), format!("`{name}`, which the script names."));
        }
    }

    /// What a value is that the script writes.
    fn value_type(&mut self, value: &Expr) -> Type {
        self.hinted(value, "String")
    }

    /// The same; `hint` is what a field is of which nothing else is told.
    fn hinted(&mut self, value: &Expr, hint: &str) -> Type {
        let known = match &value.kind {
            ExprKind::Literal(literal) => literal_type(literal),
            ExprKind::Constant(name) => {
                self.used.insert(name.text.clone());
                let kept =
                    self.kept.iter().rev().find(|(kept, _)| *kept == name.text).map(|(_, ty)| ty.clone());
                let found = kept.or_else(|| self.named.get(&name.text).cloned());
                return found.unwrap_or_else(|| Type::known("String"));
            }
            ExprKind::List(items) => {
                let item = items.first().map(|item| self.value_type(item));
                let item = item.map_or_else(|| "String".to_owned(), |item| self.stubs.types.rust(&item));
                return Type::Known(format!("Vec<{item}>"));
            }
            ExprKind::Map(entries) => {
                let item = entries.first().map(|(_, item)| self.value_type(item));
                let item = item.map_or_else(|| "String".to_owned(), |item| self.stubs.types.rust(&item));
                return Type::Known(format!("std::collections::BTreeMap<String, {item}>"));
            }
            ExprKind::Unary(ast::UnaryOp::Minus, inner) => return self.hinted(inner, hint),
            ExprKind::Unary(ast::UnaryOp::Not, _) => "bool",
            ExprKind::Binary(op, left, right) => return self.operation(*op, left, right, hint),
            ExprKind::Conditional(_, yes, _) => return self.hinted(yes, hint),
            ExprKind::Environment(_) => "Option<String>",
            ExprKind::Field(base, field) => {
                let base = self.value_type(base);
                self.stubs.types.take(&base);
                self.stubs.types.field(&base, &field.text, hint);
                hint
            }
            ExprKind::Name(_) | ExprKind::Piped | ExprKind::Path(_) | ExprKind::Error => "String",
        };
        Type::known(known)
    }

    fn operation(&mut self, op: BinaryOp, left: &Expr, right: &Expr, hint: &str) -> Type {
        let is_field = |side: &Expr| matches!(side.kind, ExprKind::Field(..) | ExprKind::Binary(..));
        match op {
            BinaryOp::Add
            | BinaryOp::Subtract
            | BinaryOp::Multiply
            | BinaryOp::Divide
            | BinaryOp::Remainder => {
                let hint = if op == BinaryOp::Add { hint } else { "f64" };
                // The side that tells more tells what the other one is.
                let (first, second) = if is_field(left) { (right, left) } else { (left, right) };
                let first = self.hinted(first, hint);
                let first_text = self.stubs.types.rust(&first);
                let second = self.hinted(second, &first_text);
                let second_text = self.stubs.types.rust(&second);
                let either = |name: &str| first_text == name || second_text == name;
                if op == BinaryOp::Add && (either("PathBuf") || either("String")) {
                    Type::known(if either("PathBuf") { "PathBuf" } else { "String" })
                } else if op == BinaryOp::Divide || second_text == "f64" {
                    Type::known("f64")
                } else if second_text.starts_with("Vec<") {
                    second
                } else {
                    first
                }
            }
            BinaryOp::Coalesce => {
                let right = self.hinted(right, hint);
                let optional = format!("Option<{}>", self.stubs.types.rust(&right));
                self.hinted(left, &optional);
                right
            }
            BinaryOp::Or
            | BinaryOp::And
            | BinaryOp::Equal
            | BinaryOp::NotEqual
            | BinaryOp::Less
            | BinaryOp::LessEqual
            | BinaryOp::Greater
            | BinaryOp::GreaterEqual => {
                let first = self.hinted(right, "f64");
                let first = self.stubs.types.rust(&first);
                self.hinted(left, &first);
                Type::known("bool")
            }
        }
    }

    /// The values that a chain gives. `agree`: arms at its end must end in one type, because something takes it or
    /// stands beside it.
    fn chain(&mut self, chain: &Chain, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let kept = self.kept.len();
        let piped_on = |at: usize| match chain.rest.get(at) {
            Some((link, _)) => link.kind == LinkKind::Pipe,
            None => agree,
        };
        let mut gives = self.parallel(&chain.first, piped, piped_on(0));
        for (at, (link, part)) in chain.rest.iter().enumerate() {
            let piped = match link.kind {
                LinkKind::Pipe => gives,
                LinkKind::Then => Vec::new(),
            };
            gives = self.parallel(part, piped, piped_on(at + 1));
        }
        self.kept.truncate(kept);
        gives
    }

    fn parallel(&mut self, part: &Parallel, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        match part.branches.as_slice() {
            [step] => self.step(step, piped, agree),
            branches => {
                let each = branches.iter().map(|step| self.step(step, piped.clone(), true));
                let each: Vec<Vec<Type>> = each.collect();
                each.into_iter().filter_map(one_value).collect()
            }
        }
    }

    fn step(&mut self, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        match &step.subject {
            Subject::Event(event) => self.event(event, step, piped, agree),
            Subject::Group(group) => {
                let mut gives = match group.chains.as_slice() {
                    [chain] => self.chain(chain, piped, agree || step.branch.is_some()),
                    chains => {
                        let each = chains.iter().map(|chain| self.chain(chain, piped.clone(), true));
                        let each: Vec<Vec<Type>> = each.collect();
                        each.into_iter().filter_map(one_value).collect()
                    }
                };
                if may_stop_branches(step) {
                    gives = gives.into_iter().map(|ty| Type::Optional(Box::new(ty))).collect();
                }
                self.keep(step, &gives);
                let success = if answers_one(step, None) { Vec::new() } else { gives.clone() };
                self.arms(step, &success, agree, |_, arm| match &arm.label {
                    ArmLabel::Number(1, _) => Some(gives.clone()),
                    ArmLabel::Number(..) | ArmLabel::Name(_) => None,
                })
            }
            Subject::Error(_) => Vec::new(),
        }
    }

    fn keep(&mut self, step: &Step, gives: &[Type]) {
        if let (Some(alias), Some(ty)) = (&step.alias, one_value(gives.to_vec())) {
            self.stubs.types.take(&ty);
            self.kept.push((alias.text.clone(), ty));
        }
    }

    fn event(&mut self, event: &Event, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let path: Vec<&str> = event.path.iter().map(|name| name.text.as_str()).collect();
        let name = match path.as_slice() {
            [name] | ["local", name] if event.args.is_empty() => *name,
            ["std", name] => return self.builtin(name, event, step, piped, agree),
            _ => return self.arms(step, &[], agree, |_, _| None),
        };
        let key = folded(name);
        if let Some(task) = self.tasks.tasks.iter().find(|task| folded(&task.signature.name) == key) {
            return self.written(task, step, piped, agree);
        }
        let there =
            |names: &[(String, crate::source::Span)]| names.iter().any(|(found, _)| folded(found) == key);
        let refused = self.tasks.unsupported.iter().any(|found| folded(&found.name) == key);
        if there(&self.tasks.functions)
            || self.tasks.off.iter().any(|off| folded(&off.name) == key)
            || refused
            || self.elsewhere.contains(&key)
        {
            return self.arms(step, &[], agree, |_, _| None);
        }
        self.missing(name, step, piped, agree)
    }

    /// An event that nobody has written a task for.
    fn missing(&mut self, name: &str, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let at = match self.index.get(&folded(name)) {
            Some(at) => *at,
            None => {
                let type_name = self.fresh(&format!("{}Output", pascal(name)));
                let gives = self.stubs.types.open(type_name, format!("What `{name}` gives."));
                let outcome_type = self.fresh(&format!("{}Outcome", pascal(name)));
                self.stubs.tasks.push(Stub {
                    event: name.to_owned(),
                    occurrences: 0,
                    params: Vec::new(),
                    gives,
                    outcomes: Vec::new(),
                    outcome_type,
                    fails: false,
                    is_async: false,
                    looks: false,
                });
                self.index.insert(folded(name), self.stubs.tasks.len() - 1);
                self.stubs.tasks.len() - 1
            }
        };
        let fails = step.retry.is_some();
        self.at(at, |stub| {
            stub.occurrences += 1;
            stub.fails |= fails;
        });
        let piped: Vec<Type> = piped.into_iter().filter(|ty| !self.stubs.types.is_unit(ty)).collect();
        let mut asked: Vec<String> = Vec::new();
        for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
            let name = attribute.name.text.as_str();
            // What this version lacks is more likely a parameter of the task.
            let known = attributes::find(name).is_some_and(|found| found.read.is_some());
            let twin = attributes_of(step).any(|other| other.step && other.name.text == name);
            if attribute.step || (known && !twin) {
                self.option(at, name, &attribute.value);
            } else if matches!(attribute.value.kind, ExprKind::Piped) {
                asked.push(name.to_owned());
            } else {
                let ty = self.value_type(&attribute.value);
                self.param(at, name, &ty, false);
            }
        }
        for (number, ty) in piped.iter().enumerate() {
            self.stubs.types.take(ty);
            let before: Vec<Param> =
                self.stubs.tasks.get(at).map(|stub| stub.params.clone()).unwrap_or_default();
            let own = before.iter().filter(|param| param.piped).nth(number).map(|param| param.name.clone());
            let name =
                asked.get(number).cloned().or(own).unwrap_or_else(|| self.param_name(ty, &before, number));
            self.param(at, &name, ty, true);
        }
        let gives = self.stubs.tasks.get(at).map(|stub| stub.gives.clone()).unwrap_or_else(Type::unit);
        let event = name.to_owned();
        let labels = step.branch.iter().flat_map(|branch| &branch.arms).filter_map(|arm| label(&arm.label));
        let labels: Vec<Label> = labels.collect();
        let own = labels.iter().any(|label| !matches!(label, Label::Number(0 | 1)));
        let whole = match self.stubs.tasks.get(at) {
            Some(stub) if own => Type::Known(stub.outcome_type.clone()),
            Some(_) | None => gives.clone(),
        };
        self.keep(step, &[whole]);
        if labels.contains(&Label::Number(0)) {
            self.at(at, |stub| stub.fails = true);
        }
        // One name alone means that something else may happen.
        let goes_on = own && !labels.contains(&Label::Number(1));
        let alone = labels.iter().all(|label| matches!(label, Label::Number(_))) || labels.len() == 1;
        if goes_on && alone {
            self.outcome(at, Label::Number(1), &gives);
        }
        let passes = (!own || alone) && !labels.contains(&Label::Number(1));
        let success = if passes { vec![gives.clone()] } else { Vec::new() };
        self.arms(step, &success, agree, |reader, arm| match label(&arm.label)? {
            Label::Number(0) => None,
            number @ Label::Number(1) => {
                reader.outcome(at, number, &gives);
                Some(vec![gives.clone()])
            }
            other @ (Label::Number(_) | Label::Name(_)) => {
                let word = match &other {
                    Label::Number(number) => format!("Outcome{number}"),
                    Label::Name(name) => pascal(name),
                };
                let known = reader.stubs.tasks.get(at).and_then(|stub| {
                    stub.outcomes.iter().find(|(label, _)| *label == other).map(|(_, ty)| ty.clone())
                });
                let ty = known.unwrap_or_else(|| {
                    let name = reader.fresh(&format!("{}{word}", pascal(&event)));
                    reader.stubs.types.open(name, format!("What `{word}` of `{event}` carries."))
                });
                reader.outcome(at, other, &ty);
                Some(vec![ty])
            }
        })
    }

    fn at(&mut self, at: usize, change: impl FnOnce(&mut Stub)) {
        if let Some(stub) = self.stubs.tasks.get_mut(at) {
            change(stub);
        }
    }

    fn outcome(&mut self, at: usize, label: Label, ty: &Type) {
        self.at(at, |stub| {
            if stub.outcomes.iter().all(|(known, _)| *known != label) {
                stub.outcomes.push((label, ty.clone()));
                stub.outcomes.sort_by_key(|(label, _)| match label {
                    Label::Number(number) => *number,
                    Label::Name(_) => 10,
                });
            }
        });
    }

    fn option(&mut self, at: usize, name: &str, value: &Expr) {
        let word = word(value);
        self.at(at, |stub| match name {
            "executor" => {
                let place = crate::vocabulary::executors::meaning(&word);
                let io = crate::vocabulary::executors::Meaning::Here(Some(crate::typed::Executor::Io));
                stub.is_async |= place == Some(io);
            }
            "timeout" => stub.looks = true,
            "retries" | "retry_attempts" => stub.fails = true,
            _ => {}
        });
    }

    fn param(&mut self, at: usize, name: &str, ty: &Type, piped: bool) {
        let Some(stub) = self.stubs.tasks.get_mut(at) else { return };
        if let Some(param) = stub.params.iter_mut().find(|param| param.name == name) {
            param.given += 1;
            let before = param.ty.clone();
            self.stubs.types.same(&before, ty);
        } else {
            stub.params.push(Param { name: name.to_owned(), ty: ty.clone(), given: 1, piped });
        }
    }

    /// What a parameter for a piped value is called: by what the value is, and unlike any input.
    fn param_name(&self, ty: &Type, before: &[Param], number: usize) -> String {
        let rust = self.stubs.types.rust(ty);
        let whole = snake(rust.trim_end_matches("Output"));
        let base = match whole.split_once('_') {
            _ if *ty == Type::Failure => "failure".to_owned(),
            _ if !self.stubs.types.is_open(ty) => "value".to_owned(),
            Some((_, rest)) if !rest.is_empty() => rest.to_owned(),
            Some(_) | None => whole.clone(),
        };
        let whole = if self.stubs.types.is_open(ty) { whole } else { base.clone() };
        let taken = |name: &str| {
            name.is_empty()
                || self.named.contains_key(name)
                || self.kept.iter().any(|(kept, _)| kept == name)
                || self.tasks.resource(name).is_some()
                || before.iter().any(|param| param.name == name)
                || attributes::find(name).is_some()
                || name == "run"
        };
        let candidates = [base.clone(), whole, format!("{base}_{}", number + 1)];
        candidates.into_iter().find(|name| !taken(name)).unwrap_or_else(|| format!("piped_{}", number + 1))
    }

    /// A name for a type that nobody else has.
    fn fresh(&self, name: &str) -> String {
        let taken = |name: &str| {
            self.tasks.types.iter().any(|ty| ty.name == name)
                || self.stubs.named.contains_key(name)
                || self.stubs.tasks.iter().any(|stub| stub.outcome_type == name)
        };
        if taken(name) { format!("{name}OfTask") } else { name.to_owned() }
    }

    /// An event whose task is written: what is piped gets the types of its parameters.
    fn written(&mut self, task: &Task, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let given: BTreeMap<&str, &Expr> = step
            .attributes
            .iter()
            .flat_map(|attributes| &attributes.items)
            .map(|attribute| (attribute.name.text.as_str(), &attribute.value))
            .collect();
        given.values().for_each(|value| drop(self.value_type(value)));
        let open: Vec<Ty> = task
            .signature
            .params
            .iter()
            .filter(|param| match given.get(param.name.as_str()) {
                Some(value) => matches!(value.kind, ExprKind::Piped),
                None => {
                    let kept = self.kept.iter().any(|(kept, _)| *kept == param.name);
                    let named = self.named.contains_key(&param.name);
                    if named && !kept {
                        self.used.insert(param.name.clone());
                    }
                    !kept && !named && self.tasks.resource(&param.name).is_none()
                }
            })
            .filter_map(|param| match &param.passing {
                Passing::Run => None,
                Passing::Value(_) | Passing::Borrow(_) | Passing::OptionBorrow(_) => param.passing.owned(),
                Passing::Failure => None,
            })
            .collect();
        for ty in &piped {
            self.stubs.types.take(ty);
        }
        match (open.as_slice(), piped.len()) {
            ([Ty::Tuple(types)], _) if types.len() == piped.len() => self.fill(types, &piped),
            ([all], 2..) if all.items_of().is_some() => {
                let item = all.items_of().cloned().unwrap_or(Ty::Unit);
                self.fill(&vec![item; piped.len()], &piped);
            }
            (types, _) => self.fill(types, &piped),
        }
        let success = task.signature.returns.success();
        let outcomes = self.tasks.outcome_enum(success).cloned();
        let gives = match (&outcomes, success) {
            (_, Ty::Unit | Ty::Never) => Vec::new(),
            (Some(_), _) => Vec::new(),
            (None, ty) => vec![Type::Known(ty.to_string())],
        };
        self.keep(step, &gives);
        let payload = |outcomes: &OutcomeEnum, arm: &ArmLabel| -> Option<Vec<Type>> {
            let found = outcomes.variants.iter().find(|variant| match arm {
                ArmLabel::Number(number, _) => i64::from(variant.number) == *number,
                ArmLabel::Name(name) => folded(&variant.name) == folded(&name.text),
            })?;
            Some(found.payload.iter().map(|ty| Type::Known(ty.to_string())).collect())
        };
        let one = outcomes
            .as_ref()
            .and_then(|outcomes| payload(outcomes, &ArmLabel::Number(1, crate::source::Span::default())));
        let success = one.unwrap_or_else(|| gives.clone());
        let success: Vec<Type> = if answers_one(step, outcomes.as_ref()) { Vec::new() } else { success };
        self.arms(step, &success, agree, |_, arm| match &outcomes {
            Some(outcomes) => payload(outcomes, &arm.label),
            None => match &arm.label {
                ArmLabel::Number(1, _) => Some(gives.clone()),
                ArmLabel::Number(..) | ArmLabel::Name(_) => None,
            },
        })
    }

    fn fill(&mut self, types: &[Ty], piped: &[Type]) {
        for (ty, value) in types.iter().zip(piped) {
            let ty = ty.optional_of().unwrap_or(ty);
            self.stubs.types.same(value, &Type::Known(ty.to_string()));
        }
    }

    fn builtin(
        &mut self,
        name: &str,
        event: &Event,
        step: &Step,
        piped: Vec<Type>,
        agree: bool,
    ) -> Vec<Type> {
        let argument =
            event.args.first().and_then(|argument| argument.path.last()).map(|name| name.text.clone());
        if let Some(argument) = &argument {
            self.declare(argument);
        }
        for ty in &piped {
            self.stubs.types.take(ty);
        }
        let found = BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(name));
        let verdict = found.is_some_and(|found| found.gives == Gives::Verdict);
        for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
            match piped.first().filter(|_| verdict) {
                Some(it) => self.rule(&attribute.value, it, None),
                None => drop(self.value_type(&attribute.value)),
            }
        }
        let row = || argument.clone().unwrap_or_else(|| "String".to_owned());
        let gives = match found.map(|found| found.gives) {
            Some(Gives::Verdict) => piped,
            Some(Gives::Rows) => vec![Type::Known(format!("Vec<{}>", row()))],
            Some(Gives::Value) => {
                vec![Type::Known(argument.unwrap_or_else(|| "serde_json::Value".to_owned()))]
            }
            Some(Gives::Text) => vec![Type::known("String")],
            Some(Gives::Unit | Gives::Written | Gives::Never) | None => Vec::new(),
        };
        self.keep(step, &gives);
        self.arms(step, &gives, agree, |_, arm| match &arm.label {
            ArmLabel::Number(0, _) => None,
            ArmLabel::Number(..) | ArmLabel::Name(_) => Some(gives.clone()),
        })
    }

    /// What a rule looks at in the piped value; `beside` is what a field is compared with.
    fn rule(&mut self, rule: &Expr, it: &Type, beside: Option<&Expr>) {
        match &rule.kind {
            ExprKind::Field(base, field) if matches!(&base.kind, ExprKind::Name(name) if name.text == "it") =>
            {
                let ty = beside.map_or_else(|| Type::known("bool"), |beside| self.value_type(beside));
                let ty = self.stubs.types.rust(&ty);
                self.stubs.types.field(it, &field.text, &ty);
            }
            ExprKind::Name(name) if name.text == "it" => {
                if let Some(beside) = beside {
                    let ty = self.value_type(beside);
                    self.stubs.types.same(it, &ty);
                }
            }
            ExprKind::Binary(BinaryOp::And | BinaryOp::Or, left, right) => {
                self.rule(left, it, None);
                self.rule(right, it, None);
            }
            ExprKind::Binary(BinaryOp::Coalesce, left, right) => {
                if let ExprKind::Field(base, field) = &left.kind
                    && matches!(&base.kind, ExprKind::Name(name) if name.text == "it")
                {
                    let ty = self.value_type(right);
                    let ty = format!("Option<{}>", self.stubs.types.rust(&ty));
                    self.stubs.types.field(it, &field.text, &ty);
                } else {
                    self.rule(left, it, beside);
                }
                self.rule(right, it, beside);
            }
            ExprKind::Binary(_, left, right) => {
                // In `it.a + it.b > 3` the number tells of both.
                let simple = |side: &Expr| matches!(side.kind, ExprKind::Literal(_) | ExprKind::Constant(_));
                let (for_left, for_right) =
                    (simple(right).then_some(&**right), simple(left).then_some(&**left));
                self.rule(left, it, for_left.or(beside).or(Some(right)));
                self.rule(right, it, for_right.or(beside).or(Some(left)));
            }
            ExprKind::Unary(_, inner) => self.rule(inner, it, beside),
            ExprKind::Conditional(test, yes, no) => {
                self.rule(test, it, None);
                self.rule(yes, it, beside);
                self.rule(no, it, beside);
            }
            ExprKind::Constant(_) => drop(self.value_type(rule)),
            ExprKind::Field(..)
            | ExprKind::Name(_)
            | ExprKind::Literal(_)
            | ExprKind::Environment(_)
            | ExprKind::Piped
            | ExprKind::List(_)
            | ExprKind::Map(_)
            | ExprKind::Path(_)
            | ExprKind::Error => {}
        }
    }

    /// The arms of a step. `success` goes on where no arm says otherwise; `payload` is what an outcome carries.
    fn arms(
        &mut self,
        step: &Step,
        success: &[Type],
        agree: bool,
        mut payload: impl FnMut(&mut Self, &ast::Arm) -> Option<Vec<Type>>,
    ) -> Vec<Type> {
        let Some(branch) = &step.branch else { return success.to_vec() };
        let mut ends: Vec<Vec<Type>> = Vec::new();
        if !success.is_empty() {
            ends.push(success.to_vec());
        }
        for arm in &branch.arms {
            let failed = matches!(arm.label, ArmLabel::Number(0, _));
            let carried =
                payload(self, arm).unwrap_or_else(|| if failed { vec![Type::Failure] } else { Vec::new() });
            let piped = match arm.link.kind {
                LinkKind::Pipe => carried,
                LinkKind::Then => Vec::new(),
            };
            let end = self.chain(&arm.chain, piped, agree);
            if !never_ends(&arm.chain) {
                ends.push(end);
            }
        }
        let mut ends = ends.into_iter();
        let Some(first) = ends.next() else { return Vec::new() };
        for end in ends {
            match (agree, one_value(first.clone()), one_value(end)) {
                (true, Some(first), Some(end)) => self.stubs.types.same(&first, &end),
                (true, Some(value), None) | (true, None, Some(value)) => {
                    self.stubs.types.same(&value, &Type::unit())
                }
                (true, None, None) | (false, _, _) => {}
            }
        }
        first
    }

    /// Inputs whose name an event has go to its task: `flights` to `ReadFlights`.
    fn hand_out_inputs(&mut self) {
        for input in self.inputs.clone() {
            if self.used.contains(&input) {
                continue;
            }
            let wanted: Vec<String> = words(&input);
            let taker = self.stubs.tasks.iter().position(|stub| {
                let words = words(&snake(&stub.event));
                wanted.iter().all(|word| words.contains(word))
                    && stub.params.iter().all(|param| param.name != input)
            });
            match (taker, self.named.get(&input).cloned()) {
                (Some(at), Some(ty)) => self.at(at, |stub| {
                    let given = stub.occurrences;
                    stub.params.push(Param { name: input.clone(), ty, given, piped: false });
                }),
                _ => self.stubs.left_over.push(format!("`{input}`")),
            }
        }
    }

    fn finish(mut self) -> Stubs {
        for stub in &mut self.stubs.tasks {
            // A `fn` cannot be stopped from outside, an `async fn` can.
            stub.looks &= !stub.is_async;
            if !print::has_enum(stub) {
                stub.outcomes.clear();
            }
        }
        if self.stubs.tasks.is_empty() && self.stubs.named.is_empty() {
            self.stubs.left_over.clear();
        }
        self.stubs
    }
}

fn attributes_of(step: &Step) -> impl Iterator<Item = &ast::Attribute> {
    step.attributes.iter().flat_map(|attributes| &attributes.items)
}

/// Whether a group may go on without some of its branches, so that each of its values may be missing.
fn may_stop_branches(step: &Step) -> bool {
    attributes_of(step).any(|attribute| {
        let mut words = Vec::new();
        if let ExprKind::List(items) = &attribute.value.kind {
            words.extend(items.iter().map(word));
        } else {
            words.push(word(&attribute.value));
        }
        match attribute.name.text.as_str() {
            "min_success" => true,
            "result_evaluation_strategy" => {
                words.iter().any(|word| ["anymustsucceed", "majoritymustsucceed"].contains(&word.as_str()))
            }
            "stop_condition" => words.iter().any(|word| ["onsuccess", "onany"].contains(&word.as_str())),
            _ => false,
        }
    })
}

/// A word, quoted or bare, folded.
fn word(value: &Expr) -> String {
    if let ExprKind::Literal(Literal::Text(word)) = &value.kind {
        folded(word)
    } else if let ExprKind::Name(name) = &value.kind {
        folded(&name.text)
    } else {
        String::new()
    }
}

/// The words of a name, each in the singular.
fn words(name: &str) -> Vec<String> {
    name.split('_')
        .filter(|word| !word.is_empty())
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}

fn literal_type(literal: &Literal) -> &'static str {
    match literal {
        Literal::Null => "Option<String>",
        Literal::Bool(_) => "bool",
        Literal::Int(_) => "i64",
        Literal::Float(_) => "f64",
        Literal::Text(_) => "String",
        Literal::Duration(_) => "Duration",
        Literal::Size(_) => "u64",
    }
}

fn label(label: &ArmLabel) -> Option<Label> {
    match label {
        ArmLabel::Number(number, _) => {
            u8::try_from(*number).ok().filter(|number| *number < 10).map(Label::Number)
        }
        ArmLabel::Name(name) => Some(Label::Name(name.text.clone())),
    }
}

/// The values of a branch as one: several are a tuple.
fn one_value(mut values: Vec<Type>) -> Option<Type> {
    if values.len() > 1 { Some(Type::Tuple(values)) } else { values.pop() }
}

/// Whether an arm answers outcome 1.
fn answers_one(step: &Step, outcomes: Option<&OutcomeEnum>) -> bool {
    let arms = step.branch.iter().flat_map(|branch| &branch.arms);
    arms.into_iter().any(|arm| match &arm.label {
        ArmLabel::Number(number, _) => *number == 1,
        ArmLabel::Name(name) => outcomes.is_some_and(|outcomes| {
            let mut variants = outcomes.variants.iter();
            variants.any(|variant| variant.number == 1 && folded(&variant.name) == folded(&name.text))
        }),
    })
}

/// Whether a chain ends in `std::Fail`.
fn never_ends(chain: &Chain) -> bool {
    let last = chain.rest.last().map_or(&chain.first, |(_, part)| part);
    last.branches.iter().any(|step| match &step.subject {
        Subject::Event(event) => {
            let path: Vec<&str> = event.path.iter().map(|name| name.text.as_str()).collect();
            matches!(path.as_slice(), ["std", name] if folded(name) == "fail")
        }
        Subject::Group(_) | Subject::Error(_) => false,
    })
}
