from pathlib import Path

import pytest

from dateline.knowledge.places import Gazetteer, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """The base gazetteer, built once a session."""
    return open_gazetteer(Path(tmp_path_factory.mktemp("gazetteer")) / "base.sqlite")
