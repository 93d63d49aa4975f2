"""The built-in extractor: rules over words, from mentions to events."""
