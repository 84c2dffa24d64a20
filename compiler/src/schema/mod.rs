//! What a workflow takes and gives as JSON Schema, draft 2020-12 (<https://json-schema.org/draft/2020-12>).
//!
//! The schema of the inputs says what `--inputs` takes. A type whose JSON is not known from its text allows everything.

use crate::catalogue::{Catalogue, JsonShape};
use crate::plan::{Input, Output, Plan};
use crate::signature::Ty;
use crate::typed::{Constraint, Literal, ValueId};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The schema of the inputs.
#[must_use]
pub fn inputs(plan: &Plan, catalogue: &Catalogue) -> Value {
    let mut schemas = Schemas { catalogue, definitions: BTreeMap::new(), direction: Direction::In };
    let mut properties = Map::new();
    let mut required = Vec::new();
    for input in &plan.inputs {
        properties.insert(input.name.clone(), schemas.input(input));
        let has_default = input.default.is_some() || input.computed_default.is_some();
        // A secret may be in the environment.
        if !has_default && input.ty.optional_of().is_none() && input.variable.is_none() {
            required.push(json!(input.name));
        }
    }
    let schema = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    schemas.whole(schema, plan, &format!("The inputs of {}", plan.name))
}

/// The schema of the result.
#[must_use]
pub fn result(plan: &Plan, catalogue: &Catalogue) -> Value {
    let mut schemas = Schemas { catalogue, definitions: BTreeMap::new(), direction: Direction::Out };
    let schema = match &plan.output {
        Output::Unit => schemas.several(plan, &[]),
        Output::Value(value) => schemas.several(plan, &[*value]),
        Output::Tuple(values) => schemas.tuple(plan, values),
        Output::Enum(endings) => {
            let each: Vec<Value> =
                endings.iter().map(|ending| schemas.several(plan, &ending.gives)).collect();
            json!({ "anyOf": each })
        }
    };
    schemas.whole(schema, plan, &format!("What {} gives", plan.name))
}

/// Whether JSON is read or written: durations are read in more forms than they are written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    In,
    Out,
}

struct Schemas<'a> {
    catalogue: &'a Catalogue,
    /// The types of the tasks that are mentioned; `None` while one is worked out.
    definitions: BTreeMap<String, Option<Value>>,
    direction: Direction,
}

impl Schemas<'_> {
    fn whole(self, schema: Value, plan: &Plan, title: &str) -> Value {
        let mut whole = Map::new();
        whole.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        whole.insert("title".to_owned(), json!(title));
        if !plan.docs.is_empty() {
            whole.insert("description".to_owned(), json!(plan.docs.join("\n")));
        }
        if let Value::Object(schema) = schema {
            whole.extend(schema);
        }
        let definitions: Map<String, Value> =
            self.definitions.into_iter().filter_map(|(name, schema)| Some((name, schema?))).collect();
        if !definitions.is_empty() {
            whole.insert("$defs".to_owned(), Value::Object(definitions));
        }
        Value::Object(whole)
    }

    fn input(&mut self, input: &Input) -> Value {
        let (optional, bare) = match input.ty.optional_of() {
            Some(inner) => (true, inner),
            None => (false, &input.ty),
        };
        let mut schema = match bare.integer_range() {
            Some(own) => {
                let (low, high) = input.range.map_or(own, |(low, high)| (low.max(own.0), high.min(own.1)));
                whole_number(low, high)
            }
            None if *bare == Ty::AnyInt => {
                let (low, high) = input.range.unwrap_or((i128::from(i64::MIN), i128::from(i64::MAX)));
                whole_number(low, high)
            }
            None => self.ty(bare),
        };
        let is_text = bare.known_name() == Some("String") || bare.is_secret();
        if let Value::Object(schema) = &mut schema {
            if input.variable.is_some() {
                schema.insert("writeOnly".to_owned(), json!(true));
            }
            for constraint in &input.constraints {
                constrain(schema, constraint, is_text);
            }
        }
        if optional {
            schema = json!({ "anyOf": [schema, { "type": "null" }] });
        }
        if let Value::Object(schema) = &mut schema {
            if !input.docs.is_empty() {
                schema.insert("description".to_owned(), json!(input.docs.join("\n")));
            }
            if let Some(default) = &input.default {
                schema.insert("default".to_owned(), value(default));
            }
        }
        schema
    }

    fn several(&mut self, plan: &Plan, values: &[ValueId]) -> Value {
        match values {
            [] => json!({ "type": "null" }),
            [one] => plan.variables.get(one.0 as usize).map_or(json!({}), |variable| self.ty(&variable.ty)),
            several => self.tuple(plan, several),
        }
    }

    fn tuple(&mut self, plan: &Plan, values: &[ValueId]) -> Value {
        let items: Vec<Value> = values
            .iter()
            .map(|value| {
                plan.variables.get(value.0 as usize).map_or(json!({}), |variable| self.ty(&variable.ty))
            })
            .collect();
        list_of(&items)
    }

    fn ty(&mut self, ty: &Ty) -> Value {
        if let Some(inner) = ty.optional_of() {
            let inner = self.ty(inner);
            return json!({ "anyOf": [inner, { "type": "null" }] });
        }
        if let Some(item) = ty.items_of() {
            let is_bytes = item.known_name() == Some("u8") && self.direction == Direction::In;
            let list = json!({ "type": "array", "items": self.ty(item) });
            return if is_bytes { json!({ "anyOf": [{ "type": "string" }, list] }) } else { list };
        }
        if let Some(item) = ty.map_value_of() {
            return json!({ "type": "object", "additionalProperties": self.ty(item) });
        }
        if let Some((low, high)) = ty.integer_range() {
            return whole_number(low, high);
        }
        if let Some(name) = ty.local_name() {
            return self.named(name);
        }
        match (ty, ty.known_name()) {
            (Ty::Unit, _) => json!({ "type": "null" }),
            (Ty::AnyInt, _) => json!({ "type": "integer" }),
            (Ty::AnyFloat, _) => json!({ "type": "number" }),
            (Ty::Tuple(items), _) => {
                let items: Vec<Value> = items.iter().map(|item| self.ty(item)).collect();
                list_of(&items)
            }
            (_, Some("f32" | "f64")) if self.direction == Direction::Out => {
                json!({ "type": ["number", "null"] })
            }
            (_, Some("f32" | "f64")) => json!({ "type": "number" }),
            (_, Some("bool")) => json!({ "type": "boolean" }),
            (_, Some("String" | "std::path::PathBuf" | "pointy::Secret")) => json!({ "type": "string" }),
            (_, Some("char")) => json!({ "type": "string", "minLength": 1, "maxLength": 1 }),
            (_, Some("pointy::DateTime")) => json!({ "type": "string", "format": "date-time" }),
            (_, Some("std::time::Duration")) if self.direction == Direction::In => {
                json!({ "type": ["number", "string"], "description": "seconds, or a text such as `30s`" })
            }
            (
                _,
                Some(
                    "std::collections::HashSet" | "std::collections::BTreeSet" | "std::collections::VecDeque",
                ),
            ) => {
                json!({ "type": "array" })
            }
            (_, _) => json!({}),
        }
    }

    fn named(&mut self, name: &str) -> Value {
        let Some(shape) = self.catalogue.json_shape(name) else { return json!({}) };
        let short = name.rsplit("::").next().unwrap_or(name).to_owned();
        let reference = json!({ "$ref": format!("#/$defs/{short}") });
        if self.definitions.contains_key(&short) {
            return reference;
        }
        // A type may mention itself.
        self.definitions.insert(short.clone(), None);
        let schema = match shape.clone() {
            JsonShape::Words(words) => json!({ "enum": words }),
            JsonShape::Fields(fields) => {
                let mut properties = Map::new();
                let mut required = Vec::new();
                for (field, ty) in fields {
                    if ty.optional_of().is_none() || self.direction == Direction::Out {
                        required.push(field.clone());
                    }
                    let schema = self.ty(&ty);
                    properties.insert(field, schema);
                }
                json!({ "type": "object", "properties": properties, "required": required })
            }
        };
        self.definitions.insert(short, Some(schema));
        reference
    }
}

fn whole_number(low: i128, high: i128) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("integer"));
    let bound = |number: i128| {
        i64::try_from(number)
            .map(|number| json!(number))
            .or_else(|_| u64::try_from(number).map(|number| json!(number)))
    };
    if let Ok(low) = bound(low) {
        schema.insert("minimum".to_owned(), low);
    }
    if let Ok(high) = bound(high) {
        schema.insert("maximum".to_owned(), high);
    }
    Value::Object(schema)
}

fn list_of(items: &[Value]) -> Value {
    json!({ "type": "array", "prefixItems": items, "items": false, "minItems": items.len() })
}

fn constrain(schema: &mut Map<String, Value>, constraint: &Constraint, is_text: bool) {
    let length = |text: &str, list: &str| if is_text { text.to_owned() } else { list.to_owned() };
    let (name, value) = match constraint {
        Constraint::Min(least) => ("minimum".to_owned(), number(*least)),
        Constraint::Max(most) => ("maximum".to_owned(), number(*most)),
        Constraint::Pattern(pattern) => ("pattern".to_owned(), json!(pattern)),
        Constraint::OneOf(values) => ("enum".to_owned(), Value::Array(values.iter().map(value).collect())),
        Constraint::MinLength(least) => (length("minLength", "minItems"), json!(least)),
        Constraint::MaxLength(most) => (length("maxLength", "maxItems"), json!(most)),
    };
    // The range of the type itself stays where it is the narrower one.
    let narrower = match (name.as_str(), schema.get(&name).and_then(Value::as_f64), value.as_f64()) {
        ("minimum", Some(own), Some(new)) => new > own,
        ("maximum", Some(own), Some(new)) => new < own,
        _ => true,
    };
    if narrower {
        schema.insert(name, value);
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    reason = "only whole numbers are written as such"
)]
fn number(number: f64) -> Value {
    let whole = number as i64;
    if whole as f64 == number { json!(whole) } else { json!(number) }
}

fn value(literal: &Literal) -> Value {
    match literal {
        Literal::Null => Value::Null,
        Literal::Bool(value) => json!(value),
        Literal::Int(number) => {
            i64::try_from(*number).map_or_else(|_| json!(*number as f64), |number| json!(number))
        }
        Literal::Float(number) => json!(number),
        Literal::Text(text) => json!(text),
        Literal::Duration(time) => json!(time.as_secs_f64()),
        Literal::Size(bytes) => json!(bytes),
        Literal::List(items) => Value::Array(items.iter().map(value).collect()),
        Literal::Map(entries) => {
            Value::Object(entries.iter().map(|(key, entry)| (key.clone(), value(entry))).collect())
        }
    }
}
