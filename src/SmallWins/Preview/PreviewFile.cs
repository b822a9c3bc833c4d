using System.Collections.Immutable;
using SmallWins.Diagnostics;

namespace SmallWins.Preview;

/// <summary>A file of a site that is looked at while it is written.</summary>
/// <param name="Path">Its path from the site's root, with forward slashes.</param>
/// <param name="Content">Its bytes: those that a build would write.</param>
/// <param name="ContentType">What it is, as a web server says it.</param>
/// <param name="Version">
/// A short name for what it shows, the same for the same content. Which version of a style sheet a page names is left out of
/// it, since a style sheet can be exchanged under a page that stays.
/// </param>
/// <param name="Problems">What was met in its templates; where there is an error the content is the last that could be made, or empty.</param>
public sealed record PreviewFile(string Path, ReadOnlyMemory<byte> Content, string ContentType, string Version, ImmutableArray<Diagnostic> Problems);
