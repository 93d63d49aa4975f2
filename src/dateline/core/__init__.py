"""The nouns: values, reports, mentions, claims and events. Standard library only."""
