"""Which deeds are one happening, what a report is about, what is part of what, and whose harm is whose."""
