import pytest

from curation.sharing.previews import is_click

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
APPLE = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Safari/601.2.4"


@pytest.mark.parametrize(
    "agent",
    [
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        f"{APPLE} facebookexternalhit/1.1 Facebot Twitterbot/1.0",
        "Twitterbot/1.0",
        "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "Slack-ImgProxy (+https://api.slack.com/robots)",
        "TelegramBot (like TwitterBot)",
        "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
        "WhatsApp/2.23.20.0",
        "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
        "Mastodon/4.3.2 (http.rb/5.2.0; +https://mastodon.social/) Bot",
        "http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/)",
        "Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (Linux; Android 6.0.1) (compatible; GoogleOther)",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0",
        "curl/8.9.1",
        "python-requests/2.32",
        "Go-http-client/2.0",
        "",
    ],
)
def test_programs_that_look_at_links_do_not_count(agent: str) -> None:
    assert not is_click("GET", {"user-agent": agent})


@pytest.mark.parametrize(
    "agent",
    [
        BROWSER,
        "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 13; CUBOT_NOTE) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/400.0]",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 [LinkedInApp]/9.30",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Twitter for iPhone/10.1",
        "An unheard-of browser",
    ],
)
def test_people_count_in_whatever_they_read_with(agent: str) -> None:
    assert is_click("GET", {"user-agent": agent})


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-purpose": "prefetch"},
        {"sec-purpose": "prefetch;prerender"},
        {"purpose": "prefetch"},
        {"x-purpose": "preview"},
        {"x-moz": "prefetch"},
        {"sec-fetch-dest": "image"},
        {"sec-fetch-dest": "empty"},
    ],
)
def test_what_is_fetched_before_a_click_or_not_to_be_read_does_not_count(headers: dict[str, str]) -> None:
    assert not is_click("GET", {"user-agent": BROWSER, **headers})


def test_only_a_get_counts() -> None:
    assert is_click("GET", {"user-agent": BROWSER, "sec-fetch-dest": "document"})
    assert not is_click("HEAD", {"user-agent": BROWSER})
