//! The tests that go through whole programs.
