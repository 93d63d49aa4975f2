"""Review: what people decide, what it comes to, what to ask them next, and how far they agree."""

from dateline.review.agreement import Agreement, agreement
from dateline.review.apply import judged_event
from dateline.review.carry import carried, judged_events
from dateline.review.contradictions import check_contradiction
from dateline.review.incidents import judged_incident
from dateline.review.matter import Answer, Matter, answer_of, matter_of
from dateline.review.questions import Asked, Question, questions, told
from dateline.review.state import Standing, State, live_judgements, state_of
from dateline.review.telling import tell

__all__ = [
    "Agreement",
    "Answer",
    "Asked",
    "Matter",
    "Question",
    "Standing",
    "State",
    "agreement",
    "answer_of",
    "carried",
    "check_contradiction",
    "judged_event",
    "judged_events",
    "judged_incident",
    "live_judgements",
    "matter_of",
    "questions",
    "state_of",
    "tell",
    "told",
]
