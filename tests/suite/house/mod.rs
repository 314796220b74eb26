//! The house's own rules, read off its sources: layers, clock, catalogues, rooms.
