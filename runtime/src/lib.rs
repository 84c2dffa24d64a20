//! What a compiled Pointy workflow links.
