//! How names of events and of functions turn into each other.

/// `ReadFlights` → `read_flights`; the space is left out.
#[must_use]
pub fn snake(name: &str) -> String {
    let name = name.rsplit("::").next().unwrap_or(name);
    let mut snake = String::new();
    let mut before_lower = false;
    for letter in name.chars() {
        if letter.is_uppercase() && before_lower && !snake.ends_with('_') {
            snake.push('_');
        }
        before_lower = letter.is_lowercase() || letter.is_numeric();
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// `read_flights` → `ReadFlights`: how a script writes the name of a task.
pub(crate) fn pascal(name: &str) -> String {
    let words = name.split('_').filter(|word| !word.is_empty());
    words
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_uppercase().chain(letters).collect::<String>())
                .unwrap_or_default()
        })
        .collect()
}
