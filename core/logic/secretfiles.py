"""Files that are never handed out: by how they and their folders are called, and by a key in them.

What is missing here would be read by whoever may ask for a file; what is here too much can still be read on
the machine itself. So a pattern is rather too wide.
"""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePath

FOLDERS = frozenset({".git", ".ssh", ".gnupg", ".aws", ".azure", ".gcloud", ".kube", ".docker", ".codex"})
PATTERNS = (
    ".env",
    ".env.*",
    "*.env",
    ".envrc",
    "*.pem",
    "*.key",
    "*.p8",
    "*.p12",
    "*.pfx",
    "*.pkcs12",
    "*.jks",
    "*.keystore",
    "*.ppk",
    "*.kdbx",
    "*.gpg",
    "id_rsa*",
    "id_dsa*",
    "id_ecdsa*",
    "id_ed25519*",
    ".netrc",
    "_netrc",
    ".npmrc",
    ".yarnrc.yml",
    ".pypirc",
    ".pgpass",
    ".my.cnf",
    ".htpasswd",
    ".git-credentials",
    ".dockercfg",
    "credentials",
    "credentials.*",
    "*credentials.json",
    "client_secret*",
    "secret.*",
    "secrets.*",
    "*.secret",
    "*.secrets",
    "*.tfstate",
    "*.tfstate.*",
    "*.tfvars",
    "*.tfvars.json",
    "service-account*.json",
    "service_account*.json",
    "kubeconfig",
    "master.key",
    "vault_pass*",
    ".vault_pass*",
)
HARMLESS = ("*.example", "*.sample", "*.template", "*.dist", "*.pub")
"""What shows how a secret file looks, and public halves of keys."""
KEY = re.compile(rb"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\s")


def is_secret(path: PurePath) -> bool:
    """Whether a file, named from its repository's folder on, is one by its name or that of a folder."""
    *folders, name = path.parts or ("",)
    return any(folder.lower() in FOLDERS for folder in folders) or _named(name.lower())


def _named(name: str) -> bool:
    return _any(name, PATTERNS) and not _any(name, HARMLESS)


def _any(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def holds_a_key(body: bytes) -> bool:
    """Whether a private key stands in it, whatever it is called."""
    return KEY.search(body) is not None
