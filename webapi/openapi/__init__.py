"""The OpenAPI document, made from the same declarations and models that serve the requests."""

from webapi.openapi.document import describe

__all__ = ["describe"]
