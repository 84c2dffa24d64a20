-- A buffer with a script.
vim.bo.commentstring = "# %s"
vim.bo.comments = ":##,:///,:#,://"
vim.bo.shiftwidth = 4
vim.bo.expandtab = true
vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"

-- Tests of a workflow are no workflow, and the server has nothing to say of them but leaves them alone.
require("pointy").attach(0)
