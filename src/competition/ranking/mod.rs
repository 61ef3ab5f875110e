//! Who is ahead of whom: the form's mean, duels and the ladder between events.
