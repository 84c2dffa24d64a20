//! How often a step is tried, and when branches are a success: builders of the runtime.

use super::{Emitter, literal};
use crate::typed::{FailureKind, Needs, Retry, Rule, Setting, Stop};
use proc_macro2::TokenStream;
use quote::quote;
use std::time::Duration;

/// The pause of the default policy.
const SECOND: Setting<Duration> = Setting::Known(Duration::from_secs(1));

impl Emitter<'_> {
    /// `Retry::times(5).backoff(…)`
    pub(super) fn retry(&self, retry: &Retry) -> TokenStream {
        let is_default = retry.attempts == Setting::Known(3) && retry.backoff == Some(SECOND);
        let mut policy = if is_default {
            quote!(pointy::Retry::with_backoff())
        } else {
            let times = self.count(retry.attempts);
            let backoff = retry.backoff.map(|backoff| {
                let backoff = self.time(backoff);
                quote!(.backoff(#backoff))
            });
            quote!(pointy::Retry::times(#times) #backoff)
        };
        if let Some(factor) = retry.factor {
            let factor = self.number(factor);
            policy = quote!(#policy.backoff_factor(#factor));
        }
        if let Some(longest) = retry.longest {
            let longest = self.time(longest);
            policy = quote!(#policy.max_backoff(#longest));
        }
        if let Some(jitter) = retry.jitter {
            let jitter = self.number(jitter);
            policy = quote!(#policy.jitter(#jitter));
        }
        if !retry.on.is_empty() {
            let kinds = retry.on.iter().map(|kind| match kind {
                FailureKind::Returned => quote!(pointy::FailureKind::Returned),
                FailureKind::Panic => quote!(pointy::FailureKind::Panic),
                FailureKind::TimedOut => quote!(pointy::FailureKind::TimedOut),
                FailureKind::Lost => quote!(pointy::FailureKind::Lost),
            });
            policy = quote!(#policy.on(&[#(#kinds),*]));
        }
        policy
    }

    /// `Rule::any().stop_on_success()`
    pub(super) fn rule(&self, rule: &Rule) -> TokenStream {
        use Stop::{Error, Exception, Success};
        let (needs, stops) = match (rule.needs, rule.stops.as_slice()) {
            (Needs::All, [Error, Exception]) => (quote!(pointy::Rule::no_failures()), &[][..]),
            (Needs::All, stops) => (quote!(pointy::Rule::all()), stops),
            (Needs::Any, stops) => (quote!(pointy::Rule::any()), stops),
            (Needs::Majority, stops) => (quote!(pointy::Rule::majority()), stops),
            (Needs::AtLeast(count), stops) => {
                let count = self.count(count);
                (quote!(pointy::Rule::at_least(#count)), stops)
            }
            (Needs::Percent(share), stops) => {
                let share = literal::float(share);
                (quote!(pointy::Rule::percent(#share)), stops)
            }
        };
        let stops = match stops {
            [Error, Exception, Success] => vec![quote!(.stop_on_any())],
            stops => stops
                .iter()
                .map(|stop| match stop {
                    Error => quote!(.stop_on_error()),
                    Exception => quote!(.stop_on_exception()),
                    Success => quote!(.stop_on_success()),
                })
                .collect(),
        };
        quote!(#needs #(#stops)*)
    }

    /// A number.
    pub(super) fn count(&self, count: Setting<u32>) -> TokenStream {
        match count {
            Setting::Known(count) => {
                let count = proc_macro2::Literal::u32_unsuffixed(count);
                quote!(#count)
            }
            Setting::Computed(value) => {
                let name = self.name(value);
                quote!(#name)
            }
        }
    }

    fn number(&self, number: Setting<f64>) -> TokenStream {
        match number {
            Setting::Known(number) => literal::float(number),
            Setting::Computed(value) => {
                let name = self.name(value);
                quote!(#name)
            }
        }
    }

    /// A duration.
    pub(super) fn time(&self, time: Setting<Duration>) -> TokenStream {
        match time {
            Setting::Known(time) => literal::duration(time),
            Setting::Computed(value) => {
                let name = self.name(value);
                quote!(#name)
            }
        }
    }
}
