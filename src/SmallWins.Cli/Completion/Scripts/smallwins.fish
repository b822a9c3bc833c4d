# Completion of smallwins in fish. To have it, run this once:
#   smallwins completion fish > ~/.config/fish/completions/smallwins.fish

function __smallwins_complete
    set -l words (commandline -opc)
    # A quote that is still open belongs to fish, and not to the word.
    set -l typed (string replace -r "^['\"]" '' -- (commandline -ct))

    for line in (smallwins complete fish "--typed=$typed" -- $words[2..-1] 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path $typed
            case :folders
                __fish_complete_directories $typed
            case '*'
                echo $line
        end
    end
end

complete -c smallwins -f -k -a '(__smallwins_complete)'
