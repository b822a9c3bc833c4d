-- Drives the language server as a person with Neovim does, on the journal in the working directory, and writes what it saw
-- into seen.json. SMALLWINS is the command, as JSON.
local seen = {}
local ok, fault = pcall(function()
  local file = vim.fn.getcwd() .. '/days/2026/2026-07-17.md'
  vim.cmd('edit ' .. file)
  local client = vim.lsp.start_client({
    name = 'smallwins',
    cmd = vim.fn.json_decode(vim.env.SMALLWINS),
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, client)
  assert(vim.wait(60000, function() return vim.lsp.get_client_by_id(client).initialized end, 20), 'not initialized')

  local function ask(method, line, character, more)
    local params = vim.tbl_extend('force', {
      textDocument = vim.lsp.util.make_text_document_params(),
      position = { line = line, character = character },
    }, more or {})
    local answers = assert(vim.lsp.buf_request_sync(0, method, params, 60000))
    return answers[client].result
  end

  local function type_lines(lines)
    vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  end

  local function diagnostics(count)
    assert(vim.wait(60000, function() return #vim.diagnostic.get(0) == count end, 20), 'diagnostics: ' .. vim.inspect(vim.diagnostic.get(0)))
    return vim.tbl_map(function(one) return one.lnum .. ':' .. one.col .. ' ' .. one.message end, vim.diagnostic.get(0))
  end

  local written = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  type_lines({ '---', 'mod: 4', '---', '- Ran @one-sipp', '- Called #' })
  seen.problems = diagnostics(2)
  seen.completion = vim.tbl_map(function(item) return item.label end, ask('textDocument/completion', 4, 10).items)

  for _, item in ipairs(ask('textDocument/completion', 4, 10).items) do
    if item.label == '#phone' then
      vim.lsp.util.apply_text_edits({ item.textEdit }, 0, 'utf-16')
    end
  end
  seen.completed = vim.fn.getline(5)

  type_lines({ '- Ran @walk-round-the-park #health' })
  diagnostics(0)
  seen.hover = ask('textDocument/hover', 0, 10).contents.value
  seen.references = #ask('textDocument/references', 0, 10, { context = { includeDeclaration = false } })
  type_lines(written)

  vim.api.nvim_win_set_cursor(0, { 6, vim.fn.stridx(vim.fn.getline(6), '@walk') + 2 })
  vim.lsp.buf.rename('round-the-pond')
  assert(vim.wait(60000, function() return vim.fn.getline(6):find('@round%-the%-pond') ~= nil end, 20), 'not renamed: ' .. vim.fn.getline(6))
  vim.cmd('silent wall')

  -- The server reads the folder again once the files are saved.
  local column = vim.fn.stridx(vim.fn.getline(6), '@round') + 2
  assert(vim.wait(60000, function() return (ask('textDocument/definition', 5, column) or {})[1] ~= nil end, 200), 'no definition')
  vim.api.nvim_win_set_cursor(0, { 6, column })
  vim.lsp.buf.definition()
  assert(vim.wait(60000, function() return vim.api.nvim_buf_get_name(0):find('goals/') ~= nil end, 20), 'no definition')
  seen.definition = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':t') .. ':' .. vim.fn.line('.')
end)
seen.fault = not ok and tostring(fault) or nil
vim.fn.writefile({ vim.fn.json_encode(seen) }, 'seen.json')
vim.cmd('qall!')
