//! The list of codes: a line per problem, by phase. `P01` lexing and parsing, `P02` names, `P03` values and
//! types, `P04` branches and retries, `P05` header, `P06` not available, `P07` tests, `P09` building.

use super::Page;

macro_rules! codes {
    ($($phase:ident in $folder:literal { $($code:ident $name:ident,)* })*) => {
        $(
            #[doc = concat!("Problems of the phase `", stringify!($phase), "`.")]
            #[path = $folder]
            pub mod $phase {
                $( #[doc = concat!("`", stringify!($code), "`")] pub mod $name; )*
            }
        )*
        /// The pages of all codes, in the order of the list.
        pub static PAGES: &[&Page] = &[$($( &$phase::$name::PAGE, )*)*];
        #[cfg(test)]
        pub(crate) static CODES: &[(&str, &str)] = &[$($( (stringify!($code), $phase::$name::PAGE.code), )*)*];
    };
}

/// The page of a code, whatever its case.
#[must_use]
pub fn page(code: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.code.eq_ignore_ascii_case(code)).copied()
}

codes! {
    lex in "lex" {
        P0101 unexpected_character,
        P0102 unclosed_text,
        P0103 bad_escape,
        P0104 bad_number,
        P0105 foreign_token,
    }
    parse in "parse" {
        P0111 unexpected_token,
        P0112 unclosed_bracket,
        P0113 suffix_order,
        P0114 doubled_suffix,
        P0115 nested_too_deep,
        P0116 too_many_steps,
        P0117 two_chains,
        P0118 refused_operator,
        P0119 foreign_habit,
        P0120 header_line,
    }
    resolve in "resolve" {
        P0201 unknown_event,
        P0202 ambiguous_event,
        P0203 not_a_task,
        P0204 private_task,
        P0205 unknown_space,
        P0206 unsupported_task,
        P0207 broken_tasks,
        P0208 missing_type_argument,
        P0209 unexpected_type_argument,
        P0210 not_a_record,
        P0211 broken_outcome,
        P0212 missing_module,
        P0213 switched_off,
        P0214 ambiguous_type,
    }
    check in "check" {
        P0301 unknown_attribute,
        P0302 missing_value,
        P0303 dropped_value,
        P0304 unused_value,
        P0305 wrong_type,
        P0306 wrong_attribute_value,
        P0307 nothing_to_pipe,
        P0308 unknown_name,
        P0309 input_conflict,
        P0310 doubled_attribute,
        P0311 name_taken,
        P0320 wrong_operand,
        P0321 known_too_late,
        P0322 no_value,
        P0323 unknown_field,
        P0324 maybe_missing,
        P0325 misplaced_it,
        P0326 rule_on_several,
        P0330 unfilled_resource,
        P0331 resource_cycle,
        P0332 exposed_secret,
        P0350 name_in_quotes,
        P0401 unknown_outcome,
        P0402 unreachable_arm,
        P0403 doubled_arm,
        P0404 missing_arm,
        P0405 arms_differ,
        P0406 retry_too_small,
        P0407 wrong_executor,
        P0408 wrong_handler,
        P0409 unreachable_step,
        P0410 unstoppable_timeout,
        P0412 pauses_without_retry,
        P0413 no_pause,
        P0414 pause_above_longest,
        P0415 needs_branches,
        P0416 contradicting_rule,
        P0440 idle_setting,
        P0441 unknown_setting,
        P0501 unknown_directive,
        P0502 bad_directive,
        P0503 doubled_directive,
        P0504 late_directive,
        P0505 unknown_type,
        P0506 doubled_name,
        P0507 bad_default,
        P0508 bad_constraint,
        P0509 missing_chain,
        P0510 unused_input,
        P0511 unused_constant,
        P0512 reserved_input,
        P0513 repeated_event,
        P0514 unknown_workflow,
        P0515 workflow_name,
        P0516 workflow_circle,
        P0517 endless_workflow,
        P0518 unused_workflow,
        P0601 not_available,
        P0602 refused,
    }
    test in "test" {
        P0701 unreadable_test,
        P0702 doubled_test,
        P0703 unknown_step,
        P0704 no_such_answer,
        P0705 wrong_payload,
        P0706 wrong_given,
        P0707 contradicting_test,
    }
    driver in "driver" {
        P0901 unreadable_script,
        P0902 not_text,
        P0903 unreadable_tasks,
        P0904 no_toolchain,
        P0905 old_toolchain,
        P0906 no_network,
        P0907 cache_unusable,
        P0908 output_unusable,
        P0909 no_linker,
        P0910 cargo_failed,
        P0911 cannot_create,
        P0912 not_started,
        P0913 broken_manifest,
        P0914 no_library,
        P0915 unknown_feature,
        P0916 no_pointy,
        P0930 unwritable,
        P0931 no_scripts,
        P0950 rustc_at_event,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_page_has_the_code_of_its_line() {
        for (line, page) in super::CODES {
            assert_eq!(line, page);
        }
    }
}
