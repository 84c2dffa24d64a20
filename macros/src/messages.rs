//! What the macros say of code that they refuse. The words are part of what a user meets, so a test holds them.

use proc_macro2::TokenStream;
use quote::quote;

/// The texts of all errors in an expansion.
fn errors(expanded: &TokenStream) -> Vec<String> {
    let text = expanded.to_string();
    let parts = text.split("compile_error !").skip(1);
    parts.filter_map(|part| part.split('"').nth(1)).map(str::to_owned).collect()
}

fn task(item: TokenStream) -> Vec<String> {
    errors(&crate::task::expand(TokenStream::new(), item))
}

#[test]
fn a_task_with_three_mistakes_has_three_errors() {
    let said = task(quote!(
        fn load<const N: usize>(rows: &mut Vec<u8>, (a, b): (u8, u8)) -> Vec<u8> {}
    ));
    assert_eq!(
        said,
        [
            "a task takes no constant as a parameter, because a workflow names none: write a `Vec` or a slice",
            "a task cannot change what it is given: take the value itself and return it",
            "a parameter of a task has a name, by which its value is found: take it apart in the body",
        ]
    );
}

#[test]
fn a_result_that_borrows_is_refused_and_a_static_one_is_not() {
    let said = task(quote!(
        fn first<'a>(words: &'a [String]) -> Option<&'a str> {}
    ));
    assert_eq!(said, ["what a task gives is its own: it cannot borrow for `'a`"]);
    assert_eq!(
        task(quote!(
            fn name() -> &'static str {
                "x"
            }
        )),
        Vec::<String>::new()
    );
    assert_eq!(
        task(quote!(
            fn keep<'a>(words: &'a [String]) -> Vec<String> {}
        )),
        Vec::<String>::new()
    );
}

#[test]
fn a_refused_function_stays() {
    let expanded = crate::task::expand(
        TokenStream::new(),
        quote!(
            fn load<T>() {}
        ),
    );
    assert!(expanded.to_string().starts_with("fn load < T > () { }"), "{expanded}");
    assert_eq!(
        task(quote!(
            struct Load;
        )),
        ["#[task] stands above a function"]
    );
}

#[test]
fn all_mistakes_of_outcomes_are_said() {
    let expanded = crate::outcome::expand(quote! {
        enum Door { #[outcome(1)] Open, Closed, #[outcome(1)] Ajar, #[outcome(12)] Gone, #[outcome(2)] Wide { by: u8 } }
    });
    assert_eq!(
        errors(&expanded),
        [
            "which outcome is `Closed`? write `#[outcome(1)] Closed`, with a number from 0 to 9",
            "`Open` is outcome 1 already",
            "an outcome is a number from 0 to 9: `#[outcome(2)]`",
            "an outcome hands its fields on by position: write them without names, `Lost(Claim)`",
        ]
    );
}

fn resource(item: TokenStream) -> Vec<String> {
    errors(&crate::resource::expand(TokenStream::new(), item))
}

#[test]
fn a_resource_gives_something_and_belongs_to_no_run() {
    assert_eq!(
        resource(quote!(
            fn db(url: &str) -> Result<Pool> {}
        )),
        Vec::<String>::new()
    );
    assert_eq!(
        resource(quote!(
            fn db(run: &pointy::Run, names: &mut Vec<String>) {}
        )),
        [
            "a resource cannot change what it is given: take the value itself and return it",
            "a resource is made once for all runs: it takes inputs, constants and other resources",
            "a resource gives what tasks share: return it",
        ]
    );
}
