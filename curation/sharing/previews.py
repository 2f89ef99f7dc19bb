"""Whether a request for a short link is somebody who clicked, or a program that looks what is behind it.

Not counted: HEAD; anything fetched ahead of a click (`Sec-Purpose`, `Purpose`, `X-Purpose`, `X-Moz`); anything that is
not shown as a page (`Sec-Fetch-Dest` other than `document`); requests that name no program at all; and programs that
say in `User-Agent` what they are. Anything else counts, so mail filters that pose as a browser do too: a click is what
we can measure and not a reader.

Where the names come from:

- Facebook, Instagram, Threads: facebookexternalhit, meta-externalagent, meta-externalfetcher
  (developers.facebook.com/docs/sharing/webmasters/web-crawlers); Messages of Apple sends the first as well.
- X: Twitterbot (developer.x.com, cards). LinkedIn: LinkedInBot (www.linkedin.com/robots.txt).
- Slack: Slackbot-LinkExpanding, Slack-ImgProxy (api.slack.com/robots). Discord: Discordbot. Telegram: TelegramBot.
- WhatsApp and Signal: `WhatsApp/2…` (faq.whatsapp.com; the app opens links in the browser, with the browser's name).
- Teams, Skype, Bing: SkypeUriPreview, BingPreview, MicrosoftPreview (bing.com/webmasters/help, crawlers).
- Mastodon: `Mastodon/4… (http.rb…)` (app/lib/request.rb). Bluesky: `Bluesky Cardyb`. Pleroma, Misskey, Lemmy alike.
- Google: Googlebot, GoogleOther, Google-PageRenderer, Google-InspectionTool, Google-Read-Aloud, AdsBot
  (developers.google.com/crawling/docs/crawlers-fetchers).
- Others of the kind end in `bot`, `crawler` or `spider`, as github.com/monperrus/crawler-user-agents lists them.
  The telephones called CUBOT are none.
- Libraries name themselves with a version: curl, Wget, python-requests, python-httpx, Go-http-client, okhttp and so on.
- Browsers without a window say `HeadlessChrome`.
"""

import re
from collections.abc import Mapping

_AHEAD = ("sec-purpose", "purpose", "x-purpose", "x-moz")
_AHEAD_VALUE = re.compile(r"prefetch|prerender|preview", re.IGNORECASE)
_PROGRAM = re.compile(
    r"""
    (?<!cu)bot\b | (?<!cu)bot[/_-] | crawl | spider | slurp | preview | headless | facebookexternalhit | facebot
    | meta-external | linkexpanding | imgproxy | ^whatsapp/ | mastodon/ | pleroma | misskey | lemmy | cardyb
    | embedly | iframely | vkshare | skypeuri | snap\ url | google(?:other|-pagerenderer|-inspectiontool|-read-aloud)
    | feedfetcher | mediapartners | monitor | uptime | scanner | validator | lighthouse
    | \b(?:curl|wget|libwww-perl|python-requests|python-urllib|python-httpx|httpx|aiohttp|go-http-client|okhttp|java
        |apache-httpclient|axios|node-fetch|undici|got|guzzlehttp|http\.rb|ruby|scrapy|postmanruntime)/
    | ^(?:axios|node|java|ruby|python|php)$
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_click(method: str, headers: Mapping[str, str]) -> bool:
    """Whether to count a request; `headers` by lower-case name."""
    if method != "GET" or any(_AHEAD_VALUE.search(headers.get(name, "")) for name in _AHEAD):
        return False
    if headers.get("sec-fetch-dest", "document") != "document":
        return False
    agent = headers.get("user-agent", "").strip()
    return bool(agent) and not _PROGRAM.search(agent)
