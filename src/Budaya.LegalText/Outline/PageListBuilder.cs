namespace Budaya.LegalText;

/// <summary>Collects page blocks. Items go into the list that is open; a block that cannot stand in a list ends it, and later items open a new one.</summary>
internal sealed class PageListBuilder
{
    private List<PageBlock> _blocks = [];
    private List<Slot> _open = [];
    private int _cuts;

    /// <summary>The outermost level of the list that is open, now and after every cut.</summary>
    public static Slot Root => new(new PageItem(), -1);

    /// <summary>Adds an item beneath another one, or to the outermost level when the list of that one has ended.</summary>
    public Slot Add(Slot parent, PageItem item)
    {
        var slot = new Slot(item, _cuts);
        (parent.Cut == _cuts ? parent.Children : _open).Add(slot);
        return slot;
    }

    /// <summary>Ends the open list and adds a block.</summary>
    public void Cut(PageBlock block)
    {
        EndList();
        _blocks.Add(block);
    }

    /// <summary>Ends the open list.</summary>
    public void EndList()
    {
        _cuts++;
        if (_open.Count > 0)
        {
            _blocks.Add(new PageList([.. _open.Select(slot => slot.ToItem())]) { Place = _open[0].Item.Place });
            _open = [];
        }
    }

    public IReadOnlyList<PageBlock> Finish()
    {
        EndList();
        return _blocks;
    }

    /// <summary>The blocks so far; the builder is empty afterwards.</summary>
    public IReadOnlyList<PageBlock> Take()
    {
        var blocks = Finish();
        _blocks = [];
        return blocks;
    }

    /// <summary>An item that can still take others beneath it.</summary>
    internal sealed class Slot(PageItem item, int cut)
    {
        public PageItem Item => item;

        public int Cut => cut;

        public List<Slot> Children { get; } = [];

        public PageItem ToItem() => Children.Count == 0 ? item : item with { Items = [.. Children.Select(child => child.ToItem())] };
    }
}
