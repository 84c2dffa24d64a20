-- Scripts and their tests.
vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  pattern = "*.pty",
  callback = function()
    vim.bo.filetype = "pointy"
  end,
})
