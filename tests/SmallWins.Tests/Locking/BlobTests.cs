using System.Text;
using CsCheck;
using SmallWins.Locking;

namespace SmallWins.Tests.Locking;

public sealed class BlobTests
{
    private static readonly SiteKey Key = new(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray());

    [Fact]
    public void What_is_sealed_opens_to_the_same_bytes_and_the_file_is_a_name_and_base64() =>
        Gen.Byte.Array[0, 5_000].Each(content =>
        {
            var blob = Blob.Seal(Key, "days/2026-07-14.html", content);
            return content.SequenceEqual(Blob.Open(Key, blob.Name, blob.Content)!)
                && System.Text.RegularExpressions.Regex.IsMatch(Encoding.ASCII.GetString(blob.Content), $"\\AsmallwinsBlob\\(\"{blob.Name}\",\"[A-Za-z0-9+/]+=*\"\\)\n\\z");
        });

    [Fact]
    public void The_same_content_has_the_same_bytes_and_another_content_or_path_another_name()
    {
        var blob = Blob.Seal(Key, "a.html", "One"u8);

        Assert.Equal(blob.Content, Blob.Seal(Key, "a.html", "One"u8).Content);
        Assert.NotEqual(blob.Name, Blob.Seal(Key, "a.html", "Two"u8).Name);
        Assert.NotEqual(blob.Name, Blob.Seal(Key, "b.html", "One"u8).Name);
        Assert.NotEqual(blob.Name, Blob.Seal(SiteKey.New(), "a.html", "One"u8).Name);
    }

    // The nonce is the same everywhere, so that no two messages may have one key.
    [Fact]
    public void No_two_messages_have_one_key() =>
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 40], Gen.Bool).Each((one, other, same) =>
        {
            var (first, second) = (Blob.Seal(Key, "a", one), Blob.Seal(Key, same ? "a" : "b", other));
            return Key.KeyOf(first.Name).SequenceEqual(Key.KeyOf(second.Name)) == (one.SequenceEqual(other) && same);
        });

    [Fact]
    public void A_bit_that_is_turned_anywhere_is_refused()
    {
        var blob = Blob.Seal(Key, "a.html", "One glass of water"u8);
        for (var at = 0; at < blob.Content.Length; at++)
        {
            var turned = blob.Content.ToArray();
            turned[at] ^= 1;
            Assert.Null(Blob.Open(Key, blob.Name, turned));
        }
    }

    [Fact]
    public void A_blob_that_is_cut_is_refused()
    {
        var blob = Blob.Seal(Key, "a.html", "One glass of water"u8);

        Assert.All(Enumerable.Range(0, blob.Content.Length), length => Assert.Null(Blob.Open(Key, blob.Name, blob.Content.AsSpan(0, length))));
    }

    [Fact]
    public void Another_blob_in_its_place_is_refused_whatever_name_it_gives_itself()
    {
        var (meant, other) = (Blob.Seal(Key, "a.html", "One"u8), Blob.Seal(Key, "a.html", "Two"u8));
        var renamed = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(other.Content).Replace(other.Name, meant.Name, StringComparison.Ordinal));

        Assert.Null(Blob.Open(Key, meant.Name, other.Content));
        Assert.Null(Blob.Open(Key, meant.Name, renamed));
        Assert.Null(Blob.Open(SiteKey.New(), meant.Name, meant.Content));
    }

    [Fact]
    public void Short_files_are_all_of_one_length() =>
        Assert.Single(Enumerable.Range(0, 1_000).Select(length => Blob.Seal(Key, "a", new byte[length]).Content.Length).Distinct());

    [Theory]
    [InlineData("caf\u00e9", "cafe\u0301")]
    [InlineData("Å", "\u212b")]
    public void A_passphrase_is_the_same_however_its_accents_are_composed(string one, string other)
    {
        var wrapped = WrappedKey.Wrap(Key, one, new byte[16], WrappedKey.FewestRounds);

        Assert.Equal(Key.Bytes.ToArray(), wrapped.Unwrap(other)!.Bytes.ToArray());
        Assert.Null(wrapped.Unwrap(one + " "));
    }

    [Theory]
    [InlineData("\"rounds\":1000000", "\"rounds\":599999")]
    [InlineData("\"rounds\":1000000", "\"rounds\":2000000000")]
    [InlineData("PBKDF2-HMAC-SHA-256", "PBKDF2-HMAC-SHA-1")]
    [InlineData("smallwins-locked-1", "smallwins-locked-2")]
    [InlineData("\"contents\":\"0", "\"contents\":\"G")]
    [InlineData("{", "")]
    public void A_header_that_asks_for_less_or_for_something_else_is_not_believed(string text, string instead)
    {
        var header = new LockedHeader(new WrappedKey(WrappedKey.RoundsNow, new byte[16], new byte[48]), new('0', 40));

        Assert.Equal(header.Contents, LockedHeader.Read(header.ToJson())!.Contents);
        Assert.Null(LockedHeader.Read(header.ToJson().Replace(text, instead, StringComparison.Ordinal)));
    }
}
