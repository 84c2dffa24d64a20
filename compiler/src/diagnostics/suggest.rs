//! The nearest name to one that does not exist.

/// The candidate nearest to `name`, if it is near enough to be meant.
///
/// Names are compared ignoring case and `_`. The distance is the optimal string alignment distance (Damerau,
/// adjacent transpositions count as one); a third of the longer name's letters may differ.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(name);
    let measured = candidates.into_iter().filter_map(|candidate| {
        let other = folded(candidate);
        let allowed = (wanted.len().max(other.len()) / 3).max(1);
        // A length that differs by more than is allowed needs no table.
        let far = wanted.len().abs_diff(other.len()) > allowed;
        let distance = if far { usize::MAX } else { distance(&wanted, &other) };
        (distance <= allowed && distance < wanted.len().max(other.len())).then_some((distance, candidate))
    });
    measured.min().map(|(_, candidate)| candidate)
}

fn folded(name: &str) -> Vec<char> {
    name.chars().filter(|letter| *letter != '_').flat_map(char::to_lowercase).map(latin).take(64).collect()
}

/// The Latin letter that a small letter of another alphabet looks like.
fn latin(letter: char) -> char {
    match letter {
        'а' | 'α' => 'a',
        'е' | 'ε' => 'e',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'у' | 'γ' => 'y',
        'х' | 'χ' => 'x',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'ѕ' => 's',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'т' | 'τ' => 't',
        'в' | 'β' => 'b',
        'н' => 'h',
        'ν' => 'v',
        _ => letter,
    }
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, right) in b.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let replaced = get(&last, j) + usize::from(left != right);
            let mut best = replaced.min(get(&last, j + 1) + 1).min(get(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(right) && b.get(j - 1) == Some(left);
            if swapped {
                best = best.min(get(&before_last, j - 1) + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name() {
        assert_eq!(nearest("Lod", ["load", "save"]), Some("load"));
        assert_eq!(nearest("ReadFlihgts", ["read_flights", "write"]), Some("read_flights"));
        assert_eq!(nearest("carier", ["carrier", "flights"]), Some("carrier"));
        // With two letters of another alphabet.
        assert_eq!(nearest("Grееt", ["greet", "goods"]), Some("greet"));
    }

    #[test]
    fn another_word_finds_none() {
        assert_eq!(nearest("Load", ["archive", "x"]), None);
        assert_eq!(nearest("ab", ["xy"]), None);
        assert_eq!(nearest("", ["x"]), None);
    }
}
