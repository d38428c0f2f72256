// The browser comes from the machine (Debian's chromium-headless-shell), never from a download at install.
module.exports = { skipDownload: true }
