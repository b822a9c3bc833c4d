# Completion of smallwins in bash. To have it, put this line into ~/.bashrc:
#   source <(smallwins completion bash)
# (for the bash of macOS: eval "$(smallwins completion bash)")

_smallwins() {
  local word line=${COMP_LINE:0:COMP_POINT}
  COMPREPLY=()

  # What bash takes for the word being typed ($2) may begin within it, behind @ or =; both are told.
  while IFS= read -r word; do
    case $word in
      :files) compopt -o default -o filenames 2>/dev/null ;;
      :folders) compopt -o dirnames -o filenames 2>/dev/null ;;
      *) COMPREPLY+=("$word") ;;
    esac
  done < <(smallwins complete bash "--line=$line" "--typed=$2" 2>/dev/null)

  # Their order says what is nearest.
  compopt -o nosort 2>/dev/null
  return 0
}

complete -F _smallwins smallwins
