"""What Slack's refusals mean: whose trouble it is, and what to do. Pure: no I/O.

The names are those of docs.slack.dev/reference/methods/chat.postMessage and of the other methods asked. One that is
not known here is worth another try, and named to the team once the tries are used up. A pause is passed on only where
Slack says that it took nothing: after an error of its own it may have a message all the same.
"""

from datetime import timedelta

from curation.deliver.channels import NotDelivered


class UnknownPerson(NotDelivered):
    """There is no such account, or not any more."""


_UNKNOWN = ("users_not_found", "user_not_found", "channel_not_found", "user_disabled", "is_archived")
_ADDRESS = {
    **dict.fromkeys(_UNKNOWN, "it knows no active account by this person's e-mail address"),
    "user_not_visible": "the app may not see this person; let it see everybody it writes to",
    "cannot_dm_bot": "this e-mail address is a bot's; give a person's",
    "not_in_channel": "the app was put out of this conversation; the person has to write to it first",
}
_TOKEN = "make a new bot token in the app's settings and set PASSAPAROLA_SLACK_TOKEN"
_REINSTALL = "give the app chat:write, users:read, users:read.email, im:write, im:history and install it anew"
_SERVICE = {
    **dict.fromkeys(("invalid_auth", "not_authed", "token_revoked", "token_expired", "not_allowed_token_type"), _TOKEN),
    "account_inactive": f"the app's account was removed from the workspace; {_TOKEN}",
    **dict.fromkeys(("missing_scope", "no_permission", "access_denied", "restricted_action"), _REINSTALL),
    "messages_tab_disabled": "switch on the messages tab under App Home in the app's settings",
    "org_login_required": "the workspace is being moved; try again when its move is over",
    "team_access_not_granted": "an administrator has to let the app into this workspace",
    "ekm_access_denied": "an administrator has to give back the workspace's key",
    "accesslimited": "an administrator limits where the app may be used from; allow this machine's address",
    "method_deprecated": "a newer slack_sdk is needed",
    "unknown_method": "PASSAPAROLA_SLACK_API must lead to a Slack interface, such as https://slack.com/api/",
}
_OURS = "the message breaks a rule of Slack's, which is a fault of ours: please report it with this name"
_TOO_OFTEN = ("ratelimited", "rate_limited", "message_limit_exceeded")
_LATER = {
    **dict.fromkeys(_TOO_OFTEN, "it is asked too often"),
    **dict.fromkeys(("msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format"), _OURS),
    **dict.fromkeys(("metadata_too_large", "invalid_metadata_format", "no_text", "invalid_arguments"), _OURS),
}


def refusal(method: str, error: str, retry_after: timedelta | None = None) -> NotDelivered:
    """What to raise for `ok: false` of a method."""
    name = error[:80].encode("unicode_escape").decode("ascii")
    said = f"Slack answered {name} to {method}"
    if error in _ADDRESS:
        kind = UnknownPerson if error in _UNKNOWN else NotDelivered
        return kind(f"{said}: {_ADDRESS[error]}", "address")
    if error in _SERVICE:
        return NotDelivered(f"{said}: {_SERVICE[error]}", "service")
    pause = retry_after if error in _TOO_OFTEN else None
    return NotDelivered(f"{said}: {_LATER.get(error, 'a later try may do better')}", "later", pause)


def refused_status(method: str, status: int, retry_after: timedelta | None = None) -> NotDelivered:
    """What to raise for an HTTP status that says more than the body."""
    said = f"Slack answered {status} to {method}"
    if status == 429:
        return NotDelivered(f"{said}: {_LATER['ratelimited']}", "later", retry_after)
    if status >= 500:
        return NotDelivered(f"{said}: the trouble is on its side", "later")
    return NotDelivered(f"{said}: {_SERVICE['unknown_method']}", "service")


def webhook_refusal(status: int, said: str, retry_after: timedelta | None = None) -> NotDelivered:
    """What to raise for what an incoming webhook answers besides 200 and `ok`."""
    name = said[:80].encode("unicode_escape").decode("ascii")
    if status in (403, 404, 410):
        remedy = "make a new incoming webhook and set PASSAPAROLA_SLACK_WEBHOOK"
        return NotDelivered(f"Slack's webhook answered {status} ({name}): {remedy}", "address")
    remedy = _LATER["ratelimited"] if status == 429 else _OURS if status == 400 else "a later try may do better"
    return NotDelivered(f"Slack's webhook answered {status} ({name}): {remedy}", "later", retry_after)
