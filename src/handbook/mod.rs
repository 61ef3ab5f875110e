//! The handbook: a card for each method of the material, found as one types.
