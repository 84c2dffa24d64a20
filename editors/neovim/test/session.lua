-- A session with the real server: problems, hover, the way to a task and back, completion, a fix, a new name, the layout.
-- Ends with status 0, or with 1 and what is not as it should be.
local here = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h:h")
vim.opt.runtimepath:append(here)
vim.opt.swapfile = false
vim.cmd("filetype plugin on")
vim.cmd("syntax on")

local function fail(text)
  io.stderr:write("FAILED: " .. text .. "\n")
  vim.cmd("cquit 1")
end

local function equal(found, wanted, what)
  if not vim.deep_equal(found, wanted) then
    error(what .. ": " .. vim.inspect(found) .. " and not " .. vim.inspect(wanted), 2)
  end
end

local function contains(text, words, what)
  for _, word in ipairs(words) do
    if not text:find(word, 1, true) then
      error(what .. ": " .. word .. " is not in " .. text, 2)
    end
  end
end

local function write(path, text)
  local file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
end

local function session()
  local pointyc = vim.env.POINTYC or "pointyc"
  local folder = vim.loop.fs_realpath(vim.fn.fnamemodify(vim.fn.tempname(), ":h"))
  write(folder .. "/tasks.rs", table.concat({
    "use pointy::prelude::*;", "",
    "#[record]", "pub struct Order { pub id: u64 }", "",
    "/// Reads an order.", "#[task]", "pub fn load_order(id: u64) -> Result<Order> { Ok(Order { id }) }", "",
    "#[task]", "pub fn ship(order: Order, express: bool) {}", "",
  }, "\n"))
  write(folder .. "/orders.pty", "input number: int\n\nLodOrder |-> Ship[express=true]\n")
  require("pointy").setup({ cmd = { pointyc, "lsp" } })
  vim.cmd("edit " .. vim.fn.fnameescape(folder .. "/orders.pty"))
  local buffer = vim.api.nvim_get_current_buf()
  equal(vim.bo.filetype, "pointy", "the type of the file")
  equal(vim.bo.commentstring, "# %s", "how a line is commented out")
  local groups = vim.fn.synIDattr(vim.fn.synID(3, 1, 1), "name")
  equal(groups, "pointyEvent", "the highlighting of an event")
  equal(vim.fn.synIDattr(vim.fn.synID(1, 1, 1), "name"), "pointyKeyword", "the highlighting of a keyword")

  -- Problems come by themselves.
  local function problems(wanted, what)
    local codes
    local reached = vim.wait(5000, function()
      codes = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(buffer))
      table.sort(codes)
      return vim.deep_equal(codes, wanted)
    end, 10)
    if not reached then
      error(what .. ": " .. vim.inspect(codes) .. " and not " .. vim.inspect(wanted), 2)
    end
  end
  problems({ "P0201" }, "the problems of the first text")

  local function ask(method, more, bufnr)
    local params = vim.tbl_deep_extend("force", vim.lsp.util.make_position_params(), more or {})
    local answers, why = vim.lsp.buf_request_sync(bufnr or buffer, method, params, 5000)
    if not answers then
      error(method .. ": " .. tostring(why), 2)
    end
    for _, answer in pairs(answers) do
      if answer.err then
        error(method .. ": " .. vim.inspect(answer.err), 2)
      end
      return answer.result
    end
  end
  local function lines()
    return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  end

  -- A fix.
  vim.api.nvim_win_set_cursor(0, { 3, 2 })
  local place = vim.lsp.util.make_range_params()
  local actions = ask("textDocument/codeAction", { range = place.range, context = { diagnostics = {} } })
  contains(actions[1].title, { "LoadOrder" }, "what is offered")
  vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
  equal(lines()[3], "LoadOrder |-> Ship[express=true]", "the line after the fix")
  -- Nothing is called `id`, which the task takes; the input gets that name by hand.
  problems({ "P0302" }, "the problems after the fix")
  vim.api.nvim_buf_set_lines(buffer, 0, 1, false, { "input id: int" })
  problems({}, "the problems after an edit")

  -- Hover: the signature, the documentation, and where the value comes from.
  vim.api.nvim_win_set_cursor(0, { 3, 2 })
  contains(ask("textDocument/hover").contents.value,
    { "fn load_order(id: u64) -> Result<Order>", "Reads an order.", "`id: u64` ← the input `id`" }, "hover")

  -- To the task, and back to its events.
  local place_of = ask("textDocument/definition")[1]
  equal({ vim.fn.fnamemodify(place_of.uri, ":t"), place_of.range.start.line }, { "tasks.rs", 7 }, "the task")
  equal(#ask("textDocument/references", { context = { includeDeclaration = true } }), 2, "the references of a task")
  vim.cmd("edit " .. vim.fn.fnameescape(folder .. "/tasks.rs"))
  local tasks = vim.api.nvim_get_current_buf()
  vim.bo.filetype = "rust"
  vim.api.nvim_win_set_cursor(0, { 8, 10 })
  vim.wait(5000, function() return #vim.lsp.buf_get_clients(tasks) > 0 end, 10)
  local events = ask("textDocument/references", { context = { includeDeclaration = true } }, tasks)
  equal({ #events, vim.fn.fnamemodify(events[1].uri, ":t") }, { 1, "orders.pty" }, "the events of a task")
  vim.cmd("buffer " .. buffer)

  -- Completion, as `<C-x><C-o>` asks for it, in a text that is not whole.
  vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { "LoadOrder |-> Ship[" })
  vim.api.nvim_win_set_cursor(0, { 3, 19 })
  local offered = {}
  for _, item in ipairs(ask("textDocument/completion", { position = { line = 2, character = 19 } })) do
    offered[item.label] = item.insertText
  end
  equal(offered.express, "express=", "the parameter that is offered")
  equal(offered.timeout, "timeout=", "the attribute that is offered")
  vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { "LoadOrder|->Ship[express=true]" })
  problems({}, "the problems of the whole text")

  -- The layout.
  local edits = ask("textDocument/formatting", { options = { tabSize = 4, insertSpaces = true } })
  vim.lsp.util.apply_text_edits(edits, buffer, "utf-16")
  equal(lines(), { "input id: int", "", "LoadOrder |-> Ship[express=true]" }, "the layout")

  -- A new name for an input: the task that takes it by its name is given it by an attribute.
  vim.api.nvim_win_set_cursor(0, { 1, 6 })
  equal(ask("textDocument/prepareRename").placeholder, "id", "what can be renamed")
  vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", { newName = "number" }), "utf-16")
  equal(lines(), { "input number: int", "", "LoadOrder[id=$number] |-> Ship[express=true]" }, "the new name")
  problems({}, "the problems after the new name")

  -- A new name for a task, in the script and in Rust.
  vim.api.nvim_win_set_cursor(0, { 3, 2 })
  vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", { newName = "FetchOrder" }), "utf-16")
  equal(lines()[3], "FetchOrder[id=$number] |-> Ship[express=true]", "the event after the task has a new name")
  contains(table.concat(vim.api.nvim_buf_get_lines(tasks, 0, -1, false), "\n"), { "pub fn fetch_order(id: u64)" }, "the task")
  problems({}, "the problems after the task has a new name")

  -- What is wrong with the tasks is shown in their file, saved or not.
  vim.api.nvim_buf_set_lines(tasks, 9, 11, false, { "#[task]", "pub fn ship(order: &mut Order, express: bool) {}" })
  local shown = vim.wait(5000, function() return #vim.diagnostic.get(tasks) == 1 end, 10)
  equal(shown, true, "the problem of the tasks")

  -- Tests of workflows are highlighted and left alone.
  write(folder .. "/orders.test.pty", 'test "a" {\n    mock Ship -> fail "busy" after 3h\n}\n')
  vim.cmd("edit! " .. vim.fn.fnameescape(folder .. "/orders.test.pty"))
  equal(vim.fn.synIDattr(vim.fn.synID(1, 1, 1), "name"), "pointyTestWord", "the highlighting of a test")
  equal(vim.fn.synIDattr(vim.fn.synID(2, 5, 1), "name"), "pointyTestLine", "the highlighting of its lines")
  equal(vim.fn.synIDattr(vim.fn.synID(2, 18, 1), "name"), "pointyAnswer", "the highlighting of an answer")

  for _, client in ipairs(vim.lsp.get_active_clients()) do
    client.stop()
  end
  equal(vim.wait(5000, function() return #vim.lsp.get_active_clients() == 0 end, 10), true, "the end of the server")
end

local fine, why = pcall(session)
if not fine then
  fail(tostring(why))
else
  print("ok")
  vim.cmd("qall!")
end
