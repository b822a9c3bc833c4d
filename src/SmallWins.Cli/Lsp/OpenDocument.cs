namespace SmallWins.Cli.Lsp;

/// <summary>A document that is open in the editor.</summary>
/// <param name="Uri">Its address as the editor writes it.</param>
/// <param name="Version">The version of its text.</param>
/// <param name="Text">Its text.</param>
internal sealed record OpenDocument(string Uri, int? Version, string Text);
