"""Lone surrogates: halves of broken characters, which JSON may carry and neither UTF-8 nor a native library takes."""


def without_surrogates(text: str) -> str:
    """The text, as long as it was, with `?` for each lone surrogate."""
    return text.encode("utf-8", "replace").decode("utf-8")
