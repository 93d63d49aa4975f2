"""The trained reader: a small network that marks triggers, mentions and what holds between them."""
