-- Posts the bodies of a file, one a line, over and over: wrk -s wrk.lua URL -- FILE SETTLING
-- Answers within the first SETTLING seconds are not counted: what a server has begun before the window opens makes up
-- for what it has not finished when it closes. Prints a line of JSON at the end.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds, microseconds; } moment;
  int gettimeofday(moment *now, void *zone);
]]

local now = ffi.new("moment")
local threads = {}
local requests = {}
local next = 0

counted, refused, began = 0, 0, 0

local function clock()
  ffi.C.gettimeofday(now, nil)
  return tonumber(now.seconds) + tonumber(now.microseconds) / 1e6
end

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  for body in io.lines(arguments[1]) do
    table.insert(requests, wrk.format("POST", nil, nil, body))
  end
  settling = tonumber(arguments[2])
end

function request()
  if began == 0 then began = clock() end
  next = next % #requests + 1
  return requests[next]
end

function response(status)
  if status ~= 200 then refused = refused + 1 end
  if clock() - began >= settling then counted = counted + 1 end
end

function done(summary)
  local answers, others = 0, 0
  for _, thread in ipairs(threads) do
    answers = answers + thread:get("counted")
    others = others + thread:get("refused")
  end
  local errors = summary.errors
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  print(string.format(
    '{"answers": %d, "refused": %d, "broken": %d, "seconds": %.6f}', answers, others, broken, summary.duration / 1e6
  ))
end
