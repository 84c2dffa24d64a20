//! Text → tree, by a reader of its own: recursive descent straight from the words of the language's description. It
//! need not explain a mistake; what it cannot read is none of its scripts.

use super::tree::{
    Arm, Attribute, Chain, Expr, Factor, Input, Label, Link, Part, Place, Script, Step, Subject,
};

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Number(i64),
    Duration(u64),
    Text(String),
    Sign(&'static str),
}

/// Longest first.
const SIGNS: &[&str] = &[
    "|->", "->", "||", "::", "{", "}", "(", ")", "[", "]", "<", ">", ",", ":", "@", "=", "$", ".", "?", "*",
    "-",
];

fn tokens(text: &str) -> Result<Vec<(Token, Place)>, String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line, mut start) = (0, 1, 0);
    while let Some(letter) = letters.get(at).copied() {
        let place = Place(line, (at - start + 1) as u32);
        let rest = &letters[at..];
        let run =
            |fits: fn(char) -> bool| rest.iter().take_while(|letter| fits(**letter)).collect::<String>();
        if letter == '\n' {
            at += 1;
            line += 1;
            start = at;
        } else if letter.is_whitespace() {
            at += 1;
        } else if letter == '#' || rest.starts_with(&['/', '/']) {
            at += rest.iter().take_while(|letter| **letter != '\n').count();
        } else if letter.is_ascii_digit() {
            let digits = run(|letter| letter.is_ascii_alphanumeric() || letter == '_');
            at += digits.len();
            let number = digits.trim_end_matches(char::is_alphabetic).replace('_', "");
            let unit = digits.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '_');
            let number: i64 = number.parse().map_err(|_| format!("{place:?}: {digits}"))?;
            let token = match unit {
                "" => Token::Number(number),
                "ms" => Token::Duration(number as u64),
                "s" => Token::Duration(number as u64 * 1000),
                "m" => Token::Duration(number as u64 * 60_000),
                _ => return Err(format!("{place:?}: {digits}")),
            };
            found.push((token, place));
        } else if letter.is_alphabetic() || letter == '_' {
            let word = run(|letter| letter.is_alphanumeric() || letter == '_');
            at += word.chars().count();
            found.push((Token::Word(word), place));
        } else if letter == '"' || letter == '\'' {
            let inside: String = rest.iter().skip(1).take_while(|next| **next != letter).collect();
            if inside.contains(['\\', '\n']) || rest.len() < inside.chars().count() + 2 {
                return Err(format!("{place:?}: a text"));
            }
            at += inside.chars().count() + 2;
            found.push((Token::Text(inside), place));
        } else {
            let sign = SIGNS.iter().find(|sign| rest.starts_with(&sign.chars().collect::<Vec<_>>()));
            let sign = sign.ok_or_else(|| format!("{place:?}: {letter}"))?;
            at += sign.len();
            found.push((Token::Sign(sign), place));
        }
    }
    Ok(found)
}

/// Reads a script.
pub(crate) fn read(text: &str) -> Result<Script, String> {
    let mut reader = Reader { tokens: tokens(text)?, at: 0 };
    let script = reader.script()?;
    if reader.at < reader.tokens.len() {
        return reader.wrong("the end");
    }
    Ok(script)
}

struct Reader {
    tokens: Vec<(Token, Place)>,
    at: usize,
}

type Read<T> = Result<T, String>;

impl Reader {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    fn place(&self) -> Place {
        self.tokens.get(self.at).map(|(_, place)| *place).unwrap_or_default()
    }

    fn wrong<T>(&self, wanted: &str) -> Read<T> {
        Err(format!("{:?}: {:?} where {wanted} should stand", self.place(), self.peek(0)))
    }

    fn is(&self, sign: &'static str) -> bool {
        self.peek(0) == Some(&Token::Sign(sign))
    }

    fn take(&mut self, sign: &'static str) -> bool {
        let found = self.is(sign);
        self.at += usize::from(found);
        found
    }

    fn must(&mut self, sign: &'static str) -> Read<()> {
        if self.take(sign) { Ok(()) } else { self.wrong(sign) }
    }

    fn word(&mut self) -> Read<String> {
        match self.peek(0) {
            Some(Token::Word(word)) if word != "_" => {
                let word = word.clone();
                self.at += 1;
                Ok(word)
            }
            _ => self.wrong("a name"),
        }
    }

    fn is_word(&self, ahead: usize, wanted: &str) -> bool {
        matches!(self.peek(ahead), Some(Token::Word(word)) if word == wanted)
    }

    fn script(&mut self) -> Read<Script> {
        let (mut inputs, mut constants, mut directives) = (Vec::new(), Vec::new(), Vec::new());
        loop {
            if self.take("@") {
                let name = self.word()?;
                if self.take(":") {
                    directives.push((name, self.expr()?));
                } else {
                    self.must("=")?;
                    constants.push((name, self.expr()?));
                }
            } else if self.is_word(0, "input") && self.peek(2) == Some(&Token::Sign(":")) {
                self.at += 1;
                let name = self.word()?;
                self.must(":")?;
                let ty = self.ty()?;
                let default = if self.take("=") { Some(self.expr()?) } else { None };
                inputs.push(Input { name, ty, default });
            } else {
                break;
            }
        }
        let chain = self.chain()?;
        Ok(Script { inputs, constants, directives, chain })
    }

    fn ty(&mut self) -> Read<String> {
        let mut ty = self.word()?;
        if self.take("<") {
            ty = format!("{ty}<{}>", self.ty()?);
            self.must(">")?;
        }
        if self.take("?") {
            ty.push('?');
        }
        Ok(ty)
    }

    fn chain(&mut self) -> Read<Chain> {
        let first = self.part()?;
        let mut rest = Vec::new();
        while let Some(link) = self.link() {
            rest.push((link, self.part()?));
        }
        Ok(Chain { first, rest })
    }

    fn link(&mut self) -> Option<Link> {
        if self.take("->") {
            Some(Link::Then)
        } else if self.take("|->") {
            Some(Link::Pipe)
        } else {
            None
        }
    }

    fn part(&mut self) -> Read<Part> {
        let mut branches = vec![self.step()?];
        while self.take("||") {
            branches.push(self.step()?);
        }
        Ok(Part { branches })
    }

    fn step(&mut self) -> Read<Step> {
        let mut place = self.place();
        let mut retry = None;
        if let (Some(Token::Number(times)), Some(Token::Sign("*"))) = (self.peek(0), self.peek(1)) {
            retry = Some(Factor::Times(*times));
            self.at += 2;
            place = self.place();
        }
        let subject = self.subject()?;
        let attributes = if self.take("[") { self.attributes()? } else { Vec::new() };
        if self.take("*") {
            if retry.is_some() {
                return self.wrong("one retry");
            }
            retry = Some(match self.peek(0) {
                Some(Token::Number(times)) => {
                    let times = *times;
                    self.at += 1;
                    Factor::Times(times)
                }
                Some(Token::Sign("$")) => {
                    self.at += 1;
                    Factor::Constant(self.word()?)
                }
                _ => Factor::Default,
            });
        }
        let alias = if self.is_word(0, "as") {
            self.at += 1;
            Some(self.word()?)
        } else {
            None
        };
        let arms = if self.take("(") { Some(self.arms()?) } else { None };
        Ok(Step { place, subject, attributes, retry, alias, arms })
    }

    fn subject(&mut self) -> Read<Subject> {
        for (open, close) in [("{", "}"), ("(", ")")] {
            if self.take(open) {
                let mut chains = vec![self.chain()?];
                while self.take(",") && !self.is(close) {
                    chains.push(self.chain()?);
                }
                self.must(close)?;
                return Ok(Subject::Group { braces: open == "{", chains });
            }
        }
        let mut path = self.word()?;
        while self.take("::") {
            path = format!("{path}::{}", self.word()?);
        }
        let local = path.strip_prefix("local::").map(str::to_owned);
        Ok(Subject::Event(local.unwrap_or(path)))
    }

    fn attributes(&mut self) -> Read<Vec<Attribute>> {
        let mut found = Vec::new();
        while !self.take("]") {
            let mut name = self.word()?;
            let step = name == "step" && self.take(".");
            if step {
                name = self.word()?;
            }
            self.must("=")?;
            found.push(Attribute { step, name, value: self.expr()? });
            if !self.is("]") {
                self.must(",")?;
            }
        }
        Ok(found)
    }

    fn arms(&mut self) -> Read<Vec<Arm>> {
        let mut arms = Vec::new();
        while !self.take(")") {
            let label = match self.peek(0) {
                Some(Token::Number(number)) => {
                    let number = *number;
                    self.at += 1;
                    Label::Number(number)
                }
                _ => Label::Name(self.word()?),
            };
            let Some(link) = self.link() else { return self.wrong("an arrow") };
            arms.push(Arm { label, link, chain: self.chain()? });
            if !self.is(")") {
                self.must(",")?;
            }
        }
        if arms.is_empty() { self.wrong("an arm") } else { Ok(arms) }
    }

    fn expr(&mut self) -> Read<Expr> {
        if self.take("$") {
            return Ok(Expr::Name(self.word()?));
        }
        if self.take("[") {
            let mut items = Vec::new();
            while !self.take("]") {
                items.push(self.expr()?);
                if !self.is("]") {
                    self.must(",")?;
                }
            }
            return Ok(Expr::List(items));
        }
        let minus = self.take("-");
        let found = match self.peek(0) {
            Some(Token::Number(number)) => Expr::Number(if minus { -number } else { *number }),
            Some(Token::Duration(millis)) => Expr::Duration(*millis),
            Some(Token::Text(text)) => Expr::Text(text.clone()),
            Some(Token::Word(word)) => match word.as_str() {
                "_" => Expr::Piped,
                "true" => Expr::Flag(true),
                "false" => Expr::Flag(false),
                "null" | "NULL" => Expr::Null,
                word => Expr::Word(word.to_owned()),
            },
            Some(Token::Sign(_)) | None => return self.wrong("a value"),
        };
        self.at += 1;
        Ok(found)
    }
}
