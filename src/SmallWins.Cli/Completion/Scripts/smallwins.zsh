#compdef smallwins
# Completion of smallwins in zsh. To have it, put this line into ~/.zshrc, after compinit:
#   source <(smallwins completion zsh)

_smallwins() {
  local line word
  local -a described

  while IFS= read -r line; do
    case $line in
      :files) _files; continue ;;
      :folders) _files -/; continue ;;
    esac
    word=${line%%$'\t'*}
    # Between a word and what it means, _describe has a colon.
    described+=("${word//:/\\:}:${line#*$'\t'}")
  done < <(smallwins complete zsh "--typed=${(Q)PREFIX}" -- "${(@Q)words[2,CURRENT-1]}" 2>/dev/null)

  (( $#described )) && _describe -V smallwins described
}

if [[ ${funcstack[1]} == _smallwins ]]; then
  _smallwins "$@"
else
  compdef _smallwins smallwins
fi
