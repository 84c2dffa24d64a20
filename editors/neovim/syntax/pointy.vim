" Words of Pointy-lang.
if exists("b:current_syntax")
  finish
endif

syntax match pointyEvent "\<\a\w*\>"
syntax match pointyEvent "\<_\w\+\>"
syntax match pointySpace "\<\h\w*\ze\s*::"
syntax match pointyNumber "\<\d[0-9_]*\(\.\d[0-9_]*\)\?\([eE][+-]\?\d\+\)\?\>"
syntax match pointyNumber "\<\d[0-9_]*\(\.\d[0-9_]*\)\?\(ns\|us\|ms\|s\|m\|h\|d\)\>"
syntax match pointyNumber "\<\d[0-9_]*\(\.\d[0-9_]*\)\?\([KMGT]i\?\)\?B\>"
syntax match pointyOutcome "\(\<\d\>\|\<\h\w*\>\)\ze\s*|\?->" contained
syntax match pointyAttribute "\<\h\w*\>\ze\s*=\(=\)\@!" contained
syntax keyword pointyKeyword input use on as
syntax keyword pointyConstant true false null NULL
syntax keyword pointyIt it
syntax match pointyPiped "\<_\>"
syntax match pointyVariable "\$\h\w*\(\.\h\w*\)\?"
syntax match pointyDirective "@\s*\h\w*\(\s*-\s*\h\w*\)*\ze\s*:"
syntax match pointyConstantName "@\s*\h\w*\ze\s*=\(=\)\@!"
syntax match pointyInputName "\(\<input\s\+\)\@<=\h\w*\ze\s*:"
syntax match pointyType "\(\<input\s\+\h\w*\s*:\s*\)\@<=\h[a-zA-Z0-9_<>, ]*?\?"
syntax match pointyOperator "|->\|->\|||\|==\|!=\|<=\|>=\|&&\|??\|[*+/%!?<>-]"
syntax region pointyAttributes start="\[" end="\]" contains=TOP,pointyEvent transparent
syntax match pointyTestWord "^\s*test\>\ze\s*\"" nextgroup=pointyTest skipwhite
syntax match pointyTestLine "^\s\+\(given\|mock\|expect\)\>\(\s\+\(path\|result\|failure\|attempts\)\>\)\?"
syntax match pointyAnswer "\(->\s*\)\@<=\(fail\|panic\)\>\|\<after\>\ze\s\+\d"
syntax match pointyEscape "\\\([ntr\"'\\0]\|u{\x\+}\)" contained
syntax region pointyText start=+"+ skip=+\\.+ end=+"+ contains=pointyEscape
syntax region pointyText start=+'+ skip=+\\.+ end=+'+ contains=pointyEscape
syntax match pointyComment "#.*$"
syntax match pointyComment "//.*$"
syntax match pointyDoc "##.*$"
syntax match pointyDoc "///.*$"
syntax sync minlines=200

highlight default link pointyEvent Function
highlight default link pointySpace Include
highlight default link pointyNumber Number
highlight default link pointyOutcome Label
highlight default link pointyAttribute Identifier
highlight default link pointyKeyword Keyword
highlight default link pointyConstant Boolean
highlight default link pointyIt Special
highlight default link pointyPiped Special
highlight default link pointyVariable Identifier
highlight default link pointyDirective PreProc
highlight default link pointyConstantName Constant
highlight default link pointyInputName Identifier
highlight default link pointyType Type
highlight default link pointyOperator Operator
highlight default link pointyTestWord Keyword
highlight default link pointyTestLine Keyword
highlight default link pointyAnswer Keyword
highlight default link pointyEscape SpecialChar
highlight default link pointyText String
highlight default link pointyComment Comment
highlight default link pointyDoc SpecialComment

let b:current_syntax = "pointy"
