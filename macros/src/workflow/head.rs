//! What stands around a script in Rust code: its name, its inputs and what it gives, or the file that holds it.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, LitStr, Token, Type, Visibility};

/// A workflow as it is declared.
pub(crate) struct Head {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) body: Body,
}

/// Where the script is.
pub(crate) enum Body {
    /// Here.
    Inline(Box<Inline>),
    /// In this file.
    File(LitStr),
}

/// A script that stands in the Rust file.
pub(crate) struct Inline {
    pub(crate) inputs: Vec<Input>,
    pub(crate) resources: Vec<Vec<Ident>>,
    pub(crate) output: Option<Type>,
    /// Its tokens, in braces.
    pub(crate) script: Group,
}

/// An input: `name: Type`, and what follows as it would in a file.
pub(crate) struct Input {
    pub(crate) docs: Vec<Attribute>,
    pub(crate) name: Ident,
    pub(crate) ty: Type,
    /// `= default [constraints]`
    pub(crate) rest: TokenStream,
}

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let name: Ident = input.parse().map_err(|error| {
            Error::new(
                error.span(),
                "a workflow begins with its name: `pub ScoreOrder(order: Order) -> Receipt { … }`",
            )
        })?;
        if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            let file = input.parse().map_err(|error| {
                Error::new(error.span(), "the file of a workflow is a text: `pub Delays = \"delays.pty\"`")
            })?;
            input.parse::<Option<Token![;]>>()?;
            if !input.is_empty() {
                return Err(input.error("nothing follows the file of a workflow"));
            }
            return Ok(Self { attributes, visibility, name, body: Body::File(file) });
        }
        let (inputs, resources) = if input.peek(syn::token::Paren) {
            let group: Group = input.parse()?;
            syn::parse::Parser::parse2(parameters, group.stream())?
        } else {
            (Vec::new(), Vec::new())
        };
        let output = if input.peek(Token![->]) {
            input.parse::<Token![->]>()?;
            Some(input.parse()?)
        } else {
            None
        };
        let script: Group =
            input.parse().ok().filter(|group: &Group| group.delimiter() == Delimiter::Brace).ok_or_else(
                || input.error("the steps of a workflow stand in braces: `{ Validate |-> Score }`"),
            )?;
        if !input.is_empty() {
            return Err(input.error("nothing follows the steps: one `workflow!` holds one workflow"));
        }
        Ok(Self {
            attributes,
            visibility,
            name,
            body: Body::Inline(Box::new(Inline { inputs, resources, output, script })),
        })
    }
}

fn parameters(input: ParseStream<'_>) -> syn::Result<(Vec<Input>, Vec<Vec<Ident>>)> {
    let (mut inputs, mut resources) = (Vec::new(), Vec::new());
    while !input.is_empty() {
        let docs = input.call(Attribute::parse_outer)?;
        if input.peek(Token![use]) {
            input.parse::<Token![use]>()?;
            let path: syn::Path = input.parse()?;
            resources.push(path.segments.into_iter().map(|segment| segment.ident).collect());
        } else {
            let name: Ident = input.parse().map_err(|error| {
                Error::new(
                    error.span(),
                    "an input is a name and its type, `order: Order`; a resource is `use db`",
                )
            })?;
            input.parse::<Token![:]>()?;
            let ty = input.parse()?;
            let mut rest = TokenStream::new();
            while !input.is_empty() && !input.peek(Token![,]) {
                rest.extend([input.parse::<TokenTree>()?]);
            }
            inputs.push(Input { docs, name, ty, rest });
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok((inputs, resources))
}
