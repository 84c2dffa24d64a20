//! The attributes and derives of Pointy.
