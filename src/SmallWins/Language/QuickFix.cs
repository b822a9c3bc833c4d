using SmallWins.Diagnostics;

namespace SmallWins.Language;

/// <summary>A change that settles something.</summary>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Problem">The problem that it mends, or null.</param>
/// <param name="Edit">A change of some characters, or null.</param>
/// <param name="NewFile">A file that is made, or null.</param>
public sealed record QuickFix(string Title, Diagnostic? Problem, TextEdit? Edit = null, NewFile? NewFile = null);

/// <summary>A file to be made.</summary>
/// <param name="Path">Its path from the journal's root; nothing is there yet.</param>
/// <param name="Text">What it holds.</param>
public sealed record NewFile(string Path, string Text);
