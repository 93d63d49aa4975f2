"""Is a word of violence meant in earnest? Named evidence and doubts, weighed by ``data/triggers/domains.yml``."""

from dateline.extract.builtin.earnest.evidence import is_fresh
from dateline.extract.builtin.earnest.setting import Setting, setting_of
from dateline.extract.builtin.earnest.weigh import in_earnest

__all__ = ["Setting", "in_earnest", "is_fresh", "setting_of"]
