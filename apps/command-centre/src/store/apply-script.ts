/**
 * Applies changes to one jurisdiction, all at once as Redis sees it: each only when it is newer than what is there, and
 * with it the entry in the stream of changes that browsers follow. Sent twice or late, it changes nothing.
 *
 * KEYS: epoch, cases, alarms, readings, news, counters, changes, gone now, gone before
 * ARGV: epoch, length of the stream, seconds to remember the departed, length of the feed, then for each change:
 *       kind, id, version (16 digits), body, what the stream says
 */
export const APPLY = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return -1 end
local hashes = { case = KEYS[2], alarm = KEYS[3], reading = KEYS[4], counters = KEYS[6] }
local says = { case = 'case', alarm = 'device', reading = 'device', device = 'device', counters = 'counters', news = 'feed' }
local applied = 0
for i = 5, #ARGV, 5 do
  local kind, id, version, body, said = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4]
  local hash = hashes[kind]
  local fresh = true
  if kind == 'news' then
    fresh = redis.call('ZADD', KEYS[5], 'NX', version, body) == 1
    if fresh then redis.call('ZREMRANGEBYRANK', KEYS[5], 0, -ARGV[4] - 1) end
  elseif hash then
    local known = redis.call('HGET', hash, id)
    local last = known and string.sub(known, 1, 16)
    if not last and (kind == 'case' or kind == 'alarm') then
      last = redis.call('HGET', KEYS[8], id) or redis.call('HGET', KEYS[9], id)
    end
    fresh = not last or last < version
    if fresh and kind == 'counters' then fresh = not known or string.sub(known, 17) ~= body end
    if fresh and body ~= '' then redis.call('HSET', hash, id, version .. body) end
    if fresh and body == '' then
      redis.call('HDEL', hash, id)
      redis.call('HSET', KEYS[8], id, version)
      redis.call('EXPIRE', KEYS[8], ARGV[3])
    end
  end
  if fresh then
    applied = applied + 1
    redis.call('XADD', KEYS[7], 'MAXLEN', '~', ARGV[2], '*', says[kind], said)
  end
end
return applied`;
