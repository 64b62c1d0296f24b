namespace CorpusAnalysis;

/// <summary>Finds the URLs and e-mail addresses of a text one by one, from left to right and not overlapping.</summary>
/// <remarks>No address holds a blank, and none depends on what stands beyond the blanks around it. The time is linear in the text.</remarks>
internal ref struct WebAddresses
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _mentions;
    private Token _url;
    private Token _email;

    public WebAddresses(ReadOnlySpan<char> text, TokenizerOptions options)
    {
        _text = text;
        _mentions = options.JoinMentions;
        _url = options.JoinUrls ? Urls.Find(text, 0) : None;
        _email = options.JoinEmails ? EmailAddresses.Find(text, 0, _mentions) : None;
    }

    private readonly Token None => new(_text.Length, 0);

    /// <summary>The first address that begins at a place or behind it; an empty one at the end of the text if there is none.</summary>
    /// <param name="from">Not before the end of the address that was found last.</param>
    public Token Next(int from)
    {
        if (_url.Start < from)
        {
            _url = Urls.Find(_text, from);
        }

        if (_email.Start < from)
        {
            _email = EmailAddresses.Find(_text, from, _mentions);
        }

        return _email.Start < _url.Start ? _email : _url;
    }
}
