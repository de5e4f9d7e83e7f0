"""The three things done inside Redis, each on one key and each safe to do twice.

Decides how a stream lies in Redis: entry `<seq>-0` with the fields b (birth: tells this stream
from an erased one of the same name), n (nonce: which append wrote it) and d (the event). Must not
know connections.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha1

ANNOUNCED_BYTES = 16 * 1024
"""An announcement carries its events up to this size; larger ones are read from the stream."""


@dataclass(frozen=True, slots=True)
class Script:
    text: str
    sha: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha", sha1(self.text.encode(), usedforsecurity=False).hexdigest())


# KEYS: stream. ARGV: after, nonce, channel, event, event...
# -> {0, birth}: recorded, now or by an earlier try of this same append.  {1, head}: conflict.
APPEND = Script(f"""
local after, nonce = tonumber(ARGV[1]), ARGV[2]
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local head, birth = 0, nonce
if last then
  head, birth = tonumber(string.match(last[1], '^%d+')), last[2][2]
end
if head ~= after then
  if head > after then
    local id = string.format('%.0f-0', after + 1)
    local mine = redis.call('XRANGE', KEYS[1], id, id)[1]
    if mine and mine[2][4] == nonce then return {{0, mine[2][2]}} end
  end
  return {{1, head}}
end
local sizes, total = {{}}, 0
for i = 4, #ARGV do
  local id = string.format('%.0f-0', after + i - 3)
  redis.call('XADD', KEYS[1], id, 'b', birth, 'n', nonce, 'd', ARGV[i])
  sizes[i - 3] = #ARGV[i]
  total = total + #ARGV[i]
end
local news = string.format('%.0f ', after + 1) .. birth .. ' '
if total <= {ANNOUNCED_BYTES} then
  news = news .. table.concat(sizes, ',') .. '\\n' .. table.concat(ARGV, '', 4)
else
  news = news .. '-\\n'
end
redis.pcall('PUBLISH', ARGV[3], news)
return {{0, birth}}
""")

# KEYS: stream. ARGV: first seq, how many. -> entries from that seq on
READ = Script("""
return redis.call('XRANGE', KEYS[1], ARGV[1] .. '-0', '+', 'COUNT', ARGV[2])
""")

# KEYS: stream. ARGV: channel. -> 1 if there was one
DELETE = Script("""
local gone = redis.call('DEL', KEYS[1])
if gone == 1 then redis.pcall('PUBLISH', ARGV[1], '0 - -\\n') end
return gone
""")

ALL = (APPEND, READ, DELETE)
