//! Applies changes to a text: those that do not get in each other's way, each as a whole.

use super::{Edit, File, Fix};

/// A text after a round of changes.
#[derive(Debug, PartialEq, Eq)]
pub struct Mended {
    /// The new text.
    pub text: String,
    /// How many changes it holds. One that meets an earlier change is left out; a second round may offer it again.
    pub applied: usize,
    /// For each change whether the text holds it, in the order in which they came.
    pub holds: Vec<bool>,
}

/// `text`, which is that of `file`, with the changes of `fixes`; earlier ones take precedence.
///
/// Where something is deleted, a line of which only white space is left goes as a whole, and so does white space
/// that was needed on both sides of it.
pub fn mend<'f>(text: &str, file: File, fixes: impl IntoIterator<Item = &'f Fix>) -> Mended {
    let mut taken: Vec<&Edit> = Vec::new();
    let mut holds = Vec::new();
    for fix in fixes {
        let fits = |edit: &Edit| text.get(edit.span.start as usize..edit.span.end as usize).is_some();
        let free = |edit: &Edit| taken.iter().all(|other| !meet(edit, other));
        let fits = fix.file == file && fix.edits.iter().all(|edit| fits(edit) && free(edit));
        holds.push(fits);
        if fits {
            taken.extend(&fix.edits);
        }
    }
    taken.sort_by_key(|edit| std::cmp::Reverse((edit.span.start, edit.span.end)));
    let mut mended = text.to_owned();
    for edit in taken {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        mended.replace_range(start..end, &edit.replacement);
        if edit.replacement.is_empty() && start < end {
            close_gap(&mut mended, start);
        }
    }
    let applied = holds.iter().filter(|held| **held).count();
    Mended { text: mended, applied, holds }
}

/// Whether one of them changes what the other one sees. One that inserts also sees what it stands beside.
fn meet(edit: &Edit, other: &Edit) -> bool {
    let inserts = [edit, other].iter().any(|edit| edit.span.start == edit.span.end);
    let reach = u32::from(inserts);
    edit.span.start < other.span.end + reach && other.span.start < edit.span.end + reach
}

/// How many spaces stand at a place.
fn rest_length(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.len() - rest.trim_start_matches([' ', '\t']).len()
}

/// Something was deleted at `at`: removes the line if it is blank now, and white space that nothing needs.
fn close_gap(text: &mut String, at: usize) {
    let before = text.get(..at).unwrap_or_default();
    let behind = text.get(at..).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let (rest, end) = match behind.find('\n') {
        Some(end) => (behind.get(..end).unwrap_or_default(), at + end + 1),
        None => (behind, text.len()),
    };
    let blank = |text: &str| text.trim().is_empty();
    if blank(rest) && before.get(start..).is_some_and(blank) {
        // Of the blank lines on both sides one is enough, and at the start there is none.
        let above = before.get(..start).unwrap_or_default();
        let below = text.get(end..).unwrap_or_default();
        let gap =
            below.find(|letter: char| !letter.is_whitespace()).and_then(|at| below.get(..at)?.rfind('\n'));
        let apart = above.is_empty() || above.ends_with("\n\n");
        let end = if apart { gap.map_or(end, |gap| end + gap + 1) } else { end };
        text.replace_range(start..end, "");
        if text.get(start..).is_some_and(blank) {
            let kept = text.trim_end().len();
            text.truncate(kept + usize::from(kept < start));
        }
    } else if blank(rest) || rest.starts_with([' ', '\t']) {
        let kept = before.trim_end_matches([' ', '\t']).len();
        text.replace_range(kept.max(start)..at, "");
        // What begins a line now began none before, so its space is none of an indent.
        if at == start {
            let spaces = rest_length(text, at);
            text.replace_range(at..at + spaces, "");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mend;
    use crate::diagnostics::{Confidence, Edit, File, Fix};
    use crate::source::Span;

    fn fix(edits: &[(u32, u32, &str)]) -> Fix {
        let edit = |(start, end, text): &(u32, u32, &str)| Edit {
            span: Span::new(*start, *end),
            replacement: (*text).to_owned(),
        };
        Fix { confidence: Confidence::Certain, file: File::Script, edits: edits.iter().map(edit).collect() }
    }

    #[test]
    fn changes_are_applied_together_and_in_any_order() {
        let fixes = [fix(&[(8, 9, "D")]), fix(&[(0, 1, "X"), (3, 3, "!")])];
        let mended = mend("A | B | C", File::Script, &fixes);
        assert_eq!((mended.text.as_str(), mended.applied), ("X |! B | D", 2));
    }

    #[test]
    fn one_that_meets_an_earlier_one_is_left_out_as_a_whole() {
        let fixes = [fix(&[(2, 3, "->")]), fix(&[(0, 1, "B"), (2, 5, "")])];
        let mended = mend("A | B", File::Script, &fixes);
        assert_eq!((mended.text.as_str(), mended.applied), ("A -> B", 1));
        assert_eq!(mend("A", File::Script, &[fix(&[(5, 9, "")])]).applied, 0);
        assert_eq!(mend("A", File::Tasks, &[fix(&[(0, 1, "")])]).applied, 0);
    }

    #[test]
    fn a_line_that_is_left_blank_goes() {
        let delete = |text: &str, start, end| mend(text, File::Script, &[fix(&[(start, end, "")])]).text;
        assert_eq!(delete("@a: 1\n@b: 2\r\nX", 6, 11), "@a: 1\nX");
        assert_eq!(delete("@a: 1\n  @b: 2", 8, 13), "@a: 1\n");
        assert_eq!(delete("A\n\n; B", 3, 4), "A\n\nB");
        assert_eq!(delete("@a: 1\n\nX", 0, 5), "X");
        assert_eq!(delete("X\n\n@a: 1\n\nY", 3, 8), "X\n\nY");
        assert_eq!(delete("X\n\n@a: 1\n", 3, 8), "X\n");
        assert_eq!(delete("A -> B }", 7, 8), "A -> B");
        assert_eq!(delete("A || -> B", 2, 4), "A -> B");
        assert_eq!(delete("-> A", 0, 2), "A");
    }
}
