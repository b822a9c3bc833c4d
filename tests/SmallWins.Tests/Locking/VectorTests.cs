using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmallWins.Tests.Locking;

/// <summary>The system's own ciphers against published vectors: nothing here encrypts with what was not tried. <c>vectors.mjs</c> tries WebCrypto against the same.</summary>
public sealed class VectorTests
{
    /// <summary>Key, nonce, authenticated data, plaintext, ciphertext, tag: test cases 13, 14 and 16 of McGrew and Viega's submission of GCM to NIST.</summary>
    public static TheoryData<string, string, string, string, string, string> Gcm { get; } = new()
    {
        { new('0', 64), new('0', 24), "", "", "", "530f8afbc74536b9a963b4f1c4cb738b" },
        { new('0', 64), new('0', 24), "", new('0', 32), "cea7403d4d606b6e074ec5d3baf39d18", "d0d1c8a799996bf0265b98b5d48ab919" },
        {
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888", "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
            "76fc6ece0f4e1768cddf8853bb2d551b"
        },
    };

    [Theory]
    [MemberData(nameof(Gcm))]
    public void Aes_256_gcm_is_that_of_nist(string key, string nonce, string authenticated, string plain, string cipher, string tag)
    {
        using var gcm = new AesGcm(Convert.FromHexString(key), 16);
        var (made, madeTag) = (new byte[plain.Length / 2], new byte[16]);
        gcm.Encrypt(Convert.FromHexString(nonce), Convert.FromHexString(plain), made, madeTag, Convert.FromHexString(authenticated));

        Assert.Equal(cipher, Convert.ToHexStringLower(made));
        Assert.Equal(tag, Convert.ToHexStringLower(madeTag));
    }

    /// <summary>Password, salt, rounds, key: RFC 7914, section 11.</summary>
    public static TheoryData<string, string, int, string> Pbkdf2 { get; } = new()
    {
        { "passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783" },
        { "Password", "NaCl", 80000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d" },
    };

    /// <summary>Salt, info, key, of 22 bytes of 0x0b: RFC 5869, test cases 1 and 3.</summary>
    public static TheoryData<string, string, string> Hkdf { get; } = new()
    {
        { "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9", "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865" },
        { "", "", "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8" },
    };

    [Theory]
    [MemberData(nameof(Pbkdf2))]
    public void Pbkdf2_hmac_sha_256_is_that_of_rfc_7914(string password, string salt, int rounds, string key)
    {
        var made = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(salt), rounds, HashAlgorithmName.SHA256, 64);

        Assert.Equal(key, Convert.ToHexStringLower(made));
    }

    [Theory]
    [MemberData(nameof(Hkdf))]
    public void Hkdf_sha_256_is_that_of_rfc_5869(string salt, string info, string key)
    {
        var made = HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromHexString("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), 42, Convert.FromHexString(salt), Convert.FromHexString(info));

        Assert.Equal(key, Convert.ToHexStringLower(made));
    }

    [Fact]
    public async Task WebCrypto_agrees()
    {
        var vectors = JsonSerializer.Serialize(new
        {
            gcm = Gcm.Select(row => row.Data).Select(row => new object[] { row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6 }),
            pbkdf2 = Pbkdf2.Select(row => row.Data).Select(row => new object[] { row.Item1, row.Item2, row.Item3, row.Item4 }),
            hkdf = Hkdf.Select(row => row.Data).Select(row => new object[] { row.Item1, row.Item2, row.Item3 }),
        });

        Assert.Equal("7", (await Node.Run("vectors.mjs", vectors)).Trim());
    }
}
