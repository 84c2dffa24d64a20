-- Starts `pointyc lsp`: once for each folder, for scripts and for the Rust files of their tasks.
local pointy = {}

-- Say `require("pointy").setup({ cmd = { "/path/to/pointyc", "lsp" }, on_attach = … })` where these do not fit.
pointy.options = { cmd = { "pointyc", "lsp" } }

local clients = {}

-- The folder around a file: that of its package, else its own.
local function root(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  local manifest = vim.fn.findfile("Cargo.toml", vim.fn.escape(folder, " ") .. ";")
  return manifest ~= "" and vim.fn.fnamemodify(manifest, ":p:h") or folder
end

-- Attaches a buffer; gives the client's number, or nothing where the server does not start.
function pointy.attach(buffer)
  buffer = buffer == 0 and vim.api.nvim_get_current_buf() or buffer
  local file = vim.api.nvim_buf_get_name(buffer)
  if file == "" or vim.bo[buffer].buftype ~= "" then
    return nil
  end
  local options = pointy.options
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify_once("pointy: " .. options.cmd[1] .. " is not found; install pointyc, or name it in setup", vim.log.levels.WARN)
    return nil
  end
  local folder = root(file)
  if not clients[folder] or vim.lsp.client_is_stopped(clients[folder]) then
    clients[folder] = vim.lsp.start_client({
      name = "pointyc",
      cmd = options.cmd,
      root_dir = folder,
      capabilities = options.capabilities,
      on_attach = options.on_attach,
      handlers = options.handlers,
    })
  end
  if clients[folder] then
    vim.lsp.buf_attach_client(buffer, clients[folder])
  end
  return clients[folder]
end

function pointy.setup(options)
  pointy.options = vim.tbl_extend("force", pointy.options, options or {})
  -- From a task back to its events: the files of Rust beside scripts are told to the server, too.
  vim.api.nvim_create_autocmd("FileType", {
    group = vim.api.nvim_create_augroup("pointy", { clear = true }),
    pattern = "rust",
    callback = function(about)
      local folder = root(vim.api.nvim_buf_get_name(about.buf))
      if #vim.fn.globpath(folder, "*.pty", false, true) > 0 then
        pointy.attach(about.buf)
      end
    end,
  })
end

return pointy
