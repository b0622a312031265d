"""Files that are never handed out: by how they and their folders are called, and by a key in them.

What is missing here would be read by whoever may ask for a file; what is here too much can still be read on
the machine itself. So a pattern is rather too wide.
"""

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import PurePath

FOLDERS = frozenset({".git", ".ssh", ".gnupg", ".aws", ".azure", ".gcloud", ".kube", ".docker", ".codex"})
STORES = frozenset({"secrets", ".secrets", "credentials", ".credentials"})
"""Folders of secret files, with harmless ones among them."""
PATTERNS = (
    ".env*",
    "*.env",
    "*.env[._-]*",
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
    "*.asc",
    "*.keytab",
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
    ".*-token",
    ".*_token",
    "*.token",
    "vault_pass*",
    ".vault_pass*",
)
HARMLESS = ("*[._-]example", "*[._-]sample", "*[._-]template", "*.dist", "*.pub")
"""What shows how a secret file looks, and public halves of keys."""
COPY = re.compile(r"(?:~|\.(?:bak|backup|copy|old|orig|save|swp|swo|tmp))+$")
"""How the name of a copy ends that an editor or somebody careful has left."""
KEY = re.compile(rb"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\s")


def is_secret(path: PurePath) -> bool:
    """Whether a file, named from its repository's folder on, is one by its name or that of a folder."""
    *folders, name = path.parts or ("",)
    above = {folder.lower() for folder in folders}
    if above & FOLDERS:
        return True
    name = COPY.sub("", name.lower())
    # An editor hides its copy: `.id_rsa.swp`.
    found = bool(above & STORES) or _any(name, PATTERNS) or _any(name.removeprefix("."), PATTERNS)
    return found and not _any(name, HARMLESS)


def _any(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def holds_a_key(body: bytes) -> bool:
    """Whether a private key stands in it, whatever it is called."""
    return KEY.search(body) is not None
