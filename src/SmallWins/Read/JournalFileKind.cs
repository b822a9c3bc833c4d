namespace SmallWins.Read;

/// <summary>What a file of the journal is.</summary>
internal enum JournalFileKind
{
    /// <summary>A picture, an attachment, another note.</summary>
    Other,

    /// <summary><c>smallwins.yml</c>.</summary>
    Settings,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Words about a week.</summary>
    Week,

    /// <summary>A goal.</summary>
    Goal,
}
