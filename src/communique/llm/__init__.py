"""A large language model as a coder: an article goes to an endpoint that the user named, deeds come back and
are held against the page.

Nothing here is imported, and nothing is sent, unless a command names an endpoint or asks for batch files.
"""

from communique.llm.account import Account, Prices
from communique.llm.answers import Answers
from communique.llm.endpoint import Endpoint
from communique.llm.model import Model
from communique.llm.settings import Settings, SettingsError

__all__ = ["Account", "Answers", "Endpoint", "Model", "Prices", "Settings", "SettingsError"]
